"""What a reader on a phone gets: everything of the page, large enough, and nothing on top of another.

On the sample, on a site that is written from right to left, and on one with extreme values."""

import pytest
from playwright.sync_api import Error

import markup
import reading
from reading import opened

SITES = ["sample", "arabic", "extremes"]
pytestmark = pytest.mark.parametrize("site", SITES, indirect=True, scope="session")
PHONE = {"width": 360, "height": 740}
# WCAG 2.2, 2.5.8.
TARGET = 24
SMALLEST_TEXT = 9


@pytest.fixture(scope="session")
def fullest(site, kind):
    """The path of the fullest page of a kind, in a list; none if the site has no such page."""
    return markup.pages_by_kind(site).get(kind, [])[:1]


@pytest.fixture(scope="session")
def pages(fullest, address, chromium):
    """What is asked of the fullest page of a kind on a phone: name of the question → findings."""
    found = {name: [] for name in QUESTIONS}
    for path in fullest:
        with opened(chromium, address + path, viewport=PHONE) as (page, _):
            reading.settle(page)
            for name, question in QUESTIONS.items():
                found[name] += [f"{path}: {answer}" for answer in page.evaluate(question)]
    return found


# Words of drawings that are on top of each other. What is not shown has no size.
OVERLAPS = """() => {
  const found = [];
  for (const drawing of document.querySelectorAll('.map, .strip figure > svg')) {
    const words = [...drawing.querySelectorAll('text')]
      .map(word => ({text: word.textContent, box: word.getBoundingClientRect()}))
      .filter(({box}) => box.width > 0);
    words.forEach(({text, box}, index) => words.slice(0, index).forEach(other => {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      // The box of a text is that of its lines, which have room above and below the letters.
      if (across > 1 && down > box.height / 3) found.push(`${text} on ${other.text}`);
    }));
  }
  return found;
}"""

SMALL_WORDS = f"""() => [...document.querySelectorAll('.map text, .strip svg text')]
  .filter(word => word.getBoundingClientRect().width > 0)
  .filter(word => word.getBoundingClientRect().height < {SMALLEST_TEXT})
  .map(word => `${{word.textContent}} is ${{word.getBoundingClientRect().height}} px high`)"""

# A pin beside another has what room there is between them; lists lead to the same pages.
SMALL_PINS = f"""() => [...document.querySelectorAll('.map')].flatMap(map => {{
  const pins = [...map.querySelectorAll('.map-target')].map(pin => pin.getBoundingClientRect());
  const middle = box => [box.x + box.width / 2, box.y + box.height / 2];
  const away = (a, b) => Math.hypot(middle(a)[0] - middle(b)[0], middle(a)[1] - middle(b)[1]);
  return pins.filter(pin => pins.every(other => other === pin || away(pin, other) > {TARGET}))
    .filter(pin => Math.min(pin.width, pin.height) < {TARGET})
    .map(pin => `a pin is ${{pin.width}} by ${{pin.height}} px`);
}})"""

# Where bars are narrower, the table below them has the same links.
SMALL_BARS = f"""() => [...document.querySelectorAll('.strip figure > svg:not(.strip-dense)')]
  .flatMap(strip => [...strip.querySelectorAll('.strip-hit')])
  .map(bar => bar.getBoundingClientRect())
  .filter(box => Math.min(box.width, box.height) < {TARGET})
  .map(box => `a bar is ${{box.width}} by ${{box.height}} px`)"""

HIDDEN_COLUMNS = """() => [...document.querySelectorAll('.scroll')]
  .filter(box => box.checkVisibility() && !box.closest('details'))
  .filter(box => box.scrollWidth > box.clientWidth)
  .map(box => `${box.getAttribute('aria-label')} hides ${box.scrollWidth - box.clientWidth} px`)"""

UNSEEN_CONTROLS = """() => [...document.querySelectorAll('a[href], button, input, select, summary')]
  .filter(control => control.checkVisibility() && !control.matches('.skip'))
  .filter(control => {
    const box = control.getBoundingClientRect();
    const clip = control.closest('thead') && getComputedStyle(control.closest('thead')).clipPath;
    return Math.min(box.width, box.height) < 1 || (clip && clip !== 'none');
  })
  .map(control => control.outerHTML.slice(0, 120))"""

QUESTIONS = {
    "words on words": OVERLAPS,
    "small words": SMALL_WORDS,
    "small pins": SMALL_PINS,
    "small bars": SMALL_BARS,
    "hidden columns": HIDDEN_COLUMNS,
    "unseen controls": UNSEEN_CONTROLS,
}


def test_words_of_maps_and_strips_are_on_top_of_no_others(pages):
    assert pages["words on words"] == []


def test_words_of_maps_and_strips_can_be_read(pages):
    assert pages["small words"] == []


def test_pins_are_large_enough_for_a_finger(pages):
    assert pages["small pins"] == []


def test_bars_of_a_strip_that_is_not_dense_are_large_enough_for_a_finger(pages):
    assert pages["small bars"] == []


def test_no_table_hides_a_column(pages):
    assert pages["hidden columns"] == []


def test_whatever_takes_the_focus_is_seen(pages):
    assert pages["unseen controls"] == []


def test_axe_finds_nothing_on_a_phone(fullest, address, chromium, axe):
    found = []
    for path in fullest:
        with opened(chromium, address + path, viewport=PHONE) as (page, _):
            reading.settle(page)
            try:
                found += [f"{path}: {finding}" for finding in reading.barriers(page, axe)]
            except Error as error:
                found.append(f"{path}: {error}")
    assert found == []


def test_cards_without_a_script_have_no_row_of_headings(site, address, chromium):
    """With one it sorts them."""
    sources = address + "sources/index.html"
    with opened(chromium, sources, viewport=PHONE, java_script_enabled=False) as (page, _):
        assert page.locator("table.cards thead").bounding_box()["height"] <= 1
    with opened(chromium, sources, viewport=PHONE) as (page, _):
        assert page.locator("table.cards thead button").first.bounding_box()["height"] >= TARGET

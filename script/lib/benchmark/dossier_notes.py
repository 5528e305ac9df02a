"""Writes the synthetic casebook as dossier's notes."""

import synthetic_notes
import yaml_text


def write(casebook, folder):
    """Writes `folder`/Content and returns it."""
    content = folder / "Content"
    for kind in ("locations", "actors", "sources", "claims", "pages", "incidents"):
        (content / kind).mkdir(parents=True)
    (content / "site.yml").write_text(yaml_text.document(synthetic_notes.settings()))
    for kind in ("locations", "actors", "sources", "claims", "pages"):
        for identifier, (front_matter, body) in getattr(casebook, kind).items():
            (content / kind / f"{identifier}.md").write_text(yaml_text.note(front_matter, body))
    for incident in casebook.incidents:
        note = yaml_text.note(incident.front_matter, incident.body)
        (content / "incidents" / f"{incident.id}.md").write_text(note)
    return content

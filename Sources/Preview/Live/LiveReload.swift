/// What the preview adds to a site: a script for every page, and the files that the script needs.
/// Their paths begin with a dot, which no page's path does.
enum LiveReload {
  static let eventsPath = ".dossier/events"
  static let stylePath = ".dossier/preview.css"
  private static let pagePath = ".dossier/page.js"
  private static let workerPath = ".dossier/worker.js"

  /// The element that is added to each page.
  ///
  /// - Parameter isFailure: whether the page lists the findings itself.
  static func tag(version: Int, isFailure: Bool = false) -> String {
    let failure = isFailure ? " data-failure" : ""
    return "<script src=\"/\(pagePath)\" data-version=\"\(version)\"\(failure)></script>"
  }

  static func file(at path: String) -> [UInt8]? {
    switch path {
    case pagePath: Array(pageScript.utf8)
    case workerPath: Array(workerScript.utf8)
    case stylePath: Array(style.utf8)
    default: nil
    }
  }

  /// Listens for events and hands them to the pages. Pages forbid themselves all connections by
  /// their content security policy, which does not hold in a worker; and one worker for all pages
  /// needs one connection, where browsers allow six to a server.
  private static let workerScript = """
    "use strict";
    let last = null;
    const ports = new Set();
    const events = new EventSource("/.dossier/events");
    events.onmessage = (event) => {
      last = event.data;
      for (const port of ports) port.postMessage(last);
    };
    function add(port) {
      ports.add(port);
      port.onmessage = () => ports.delete(port);
      if (last !== null) port.postMessage(last);
    }
    if ("onconnect" in self) self.onconnect = (event) => add(event.ports[0]);
    else add(self);

    """

  private static let pageScript = #"""
    "use strict";
    {
      const own = document.currentScript;
      let version = Number(own.dataset.version);
      const isFailure = "failure" in own.dataset;
      const place = "dossier-scroll:" + location.pathname;

      const kept = sessionStorage.getItem(place);
      if (kept !== null) {
        sessionStorage.removeItem(place);
        const [x, y] = kept.split(",").map(Number);
        addEventListener("load", () => scrollTo(x, y));
      }

      function reload() {
        sessionStorage.setItem(place, scrollX + "," + scrollY);
        location.reload();
      }

      function swapStyles(state) {
        for (const old of document.querySelectorAll('link[rel="stylesheet"]')) {
          if (old.href.includes("/.dossier/")) continue;
          const address = new URL(old.href);
          address.pathname = address.pathname.replace(
            /assets\/style\.[0-9a-f]{10}\.css$/, () => state.stylesheet);
          address.search = "?" + state.version;
          const fresh = old.cloneNode();
          fresh.href = address.href;
          fresh.onload = () => old.remove();
          old.after(fresh);
        }
        version = state.version;
      }

      function element(name, text, parent) {
        const made = document.createElement(name);
        if (text) made.textContent = text;
        parent.append(made);
        return made;
      }

      let box = null;
      let shown = "";
      function show(state) {
        const news = JSON.stringify([state.isOutdated, state.findings, state.more]);
        if (news === shown) return;
        shown = news;
        const wasOpen = box?.shadowRoot.querySelector("details")?.open === true;
        if (box) box.remove();
        box = null;
        if (isFailure || state.findings.length === 0) return;
        box = document.createElement("dossier-findings");
        const root = box.attachShadow({ mode: "open" });
        const style = element("link", "", root);
        style.rel = "stylesheet";
        style.href = "/.dossier/preview.css";
        const panel = element(state.hasErrors ? "section" : "details", "", root);
        panel.className = state.hasErrors ? "errors" : "warnings";
        const count = state.findings.length + state.more;
        if (state.hasErrors) {
          panel.setAttribute("role", "alert");
          element("h2", state.isOutdated ? "Not built: this page is older than the notes"
            : "Not publishable: a build would refuse these notes", panel);
          const close = element("button", "Hide", panel);
          close.onclick = () => box && box.remove();
        } else {
          element("summary", count === 1 ? "1 warning" : count + " warnings", panel);
          panel.open = wasOpen;
        }
        const list = element("ul", "", panel);
        for (const finding of state.findings) {
          const item = element("li", "", list);
          item.className = finding.severity;
          element("strong", finding.severity + ": ", item);
          element("span", finding.message + " [" + finding.code + "]", item);
          if (finding.place) {
            element("br", "", item);
            const where = element(finding.link ? "a" : "code", finding.place, item);
            if (finding.link) where.href = finding.link;
          }
          if (finding.help) element("p", finding.help, item);
        }
        if (state.more > 0) element("p", "and " + state.more + " more", panel);
        document.body.append(box);
      }

      function receive(message) {
        const state = JSON.parse(message.data);
        if (state.version !== version) {
          if (isFailure || version < state.pages || version > state.version) return reload();
          swapStyles(state);
        }
        show(state);
      }

      if (window.SharedWorker) {
        const port = new SharedWorker("/.dossier/worker.js").port;
        port.onmessage = receive;
        addEventListener("pagehide", () => port.postMessage("gone"));
        addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
      } else {
        new Worker("/.dossier/worker.js").onmessage = receive;
      }
    }

    """#

  private static let style = """
    .errors, .warnings, .dossier-failure { font: 15px/1.5 system-ui, sans-serif; }
    .errors, .warnings {
      position: fixed; z-index: 2147483647; box-sizing: border-box; overflow: auto;
      color: #1a1a1a; background: #fff; box-shadow: 0 2px 24px #0006;
    }
    .errors { inset: auto 0 0 0; max-height: 60vh; padding: 1rem 1.5rem; border-top: 5px solid #b00020; }
    .warnings { right: 1rem; bottom: 1rem; max-width: 36rem; max-height: 60vh; padding: .4rem .8rem;
      border-left: 5px solid #8a5a00; font-size: 13px; }
    summary { cursor: pointer; }
    h2 { margin: 0; font-size: 1.1rem; color: #b00020; }
    button { position: absolute; top: .8rem; right: 1rem; font: inherit; }
    ul { padding-left: 1.2rem; }
    li { margin-bottom: .6rem; overflow-wrap: anywhere; }
    li p { margin: 0; color: #444; }
    .error strong { color: #b00020; }
    .warning strong { color: #8a5a00; }
    .dossier-failure { max-width: 48rem; margin: 3rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff; }
    @media print { .errors, .warnings { display: none; } }

    """
}

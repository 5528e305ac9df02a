import ArgumentParser
import Publishing

/// What commands that show a site need to know of its search.
struct SearchArguments: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: "Whether the site has a search; default: what site.yml says.")
  var search: Bool?

  @Option(
    help: ArgumentHelp(
      "Pagefind's program, for sites with a search; default: PAGEFIND_BINARY_PATH, else the first on PATH.",
      valueName: "path"))
  var pagefind: String?

  func applied(to options: BuildOptions) -> BuildOptions {
    var options = options
    options.hasSearch = search
    options.searchProgram = pagefind ?? SearchProgram.find()
    return options
  }
}

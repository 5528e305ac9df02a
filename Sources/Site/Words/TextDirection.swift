/// Which way a language is written.
enum TextDirection: String, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"

  /// By the script subtag, else by the language's usual script.
  init(language: String) {
    let subtags = language.lowercased().split(separator: "-")
    let scripts: Set<Substring> = ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg"]
    let languages: Set<Substring> = [
      "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi",
    ]
    if let script = subtags.dropFirst().first(where: { $0.count == 4 }) {
      self = scripts.contains(script) ? .rightToLeft : .leftToRight
    } else {
      self = subtags.first.map(languages.contains) == true ? .rightToLeft : .leftToRight
    }
  }
}

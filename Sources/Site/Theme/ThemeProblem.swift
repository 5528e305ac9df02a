import Diagnostics

/// A file in a theme that does nothing.
enum ThemeProblem: Problem {
  case unusedTemplate(String, nearest: String?)

  var code: DiagnosticCode { .unusedTemplate }

  var message: String {
    switch self {
    case .unusedTemplate(let name, _): "no page uses the template '\(name)'"
    }
  }

  var help: String? {
    switch self {
    case .unusedTemplate(_, let nearest?): "did you mean '\(nearest)'?"
    case .unusedTemplate(_, nil): "name it after one that `dossier templates` lists, or remove it"
    }
  }
}

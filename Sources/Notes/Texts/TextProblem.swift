import Diagnostics

/// What a text shows of the programs that it went through on its way here.
enum TextProblem: Problem {
  case misread(String, meant: String?)
  case lostCharacter
  case lostText
  case privateUse(String)
  case characterEscape(String)
  case lookAlikes(String)
  case entity(String)
  case tag(String)
  case leftover(String)
  case nothing(String)
  case spaceAtEnd
  case invisible(String)
}

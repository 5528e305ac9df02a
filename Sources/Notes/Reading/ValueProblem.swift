public import Diagnostics

/// What is wrong with the text of a value, whichever key it stands under.
public enum ValueProblem: Problem, Error, Equatable {
  case date(String)
  case dateThatDoesNotExist(String)
  case dateBeyondLevelOne(String)
  case dateInterval(String)
  case dateWithTime(String)
  case time(String)
  case instant(String)
  case count(String)
  case countWithoutQuotes
  case countRange(String)
  case coordinates
  case coordinateRange(latitude: Double, longitude: Double)
  case number(String)
  case language(String)
  case address(String)
  case addressScheme(String)
  /// - Parameter without: the address as it can be published.
  case credentials(without: String?)
  case hash(String)
  case path(String)
  case choice(String, among: [String])
  case flag(String)
}

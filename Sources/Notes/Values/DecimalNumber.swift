/// The value of ASCII digits alone: no sign, no spaces, at most nine of them, so that it cannot
/// overflow wherever it is added up.
func decimalNumber(_ digits: some Collection<UInt8>) -> Int? {
  guard (1...9).contains(digits.count) else { return nil }
  var value = 0
  for digit in digits {
    guard (0x30...0x39).contains(digit) else { return nil }
    value = value * 10 + Int(digit - 0x30)
  }
  return value
}

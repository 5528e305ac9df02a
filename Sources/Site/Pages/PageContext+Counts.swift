import Notes

extension PageContext {
  func count(_ casualties: Casualties) -> CountView {
    CountView(
      text: counts.text(casualties.total), isUnknown: casualties.total == .unknown,
      groups: counts.groups(casualties))
  }

  func count(_ range: CountRange?) -> CountView {
    CountView(text: counts.text(range), isUnknown: range == nil, groups: [])
  }
}

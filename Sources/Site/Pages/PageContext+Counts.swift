import Mustache
import Notes

extension PageContext {
  func count(_ casualties: Casualties) -> Viewed<CountView> {
    Viewed(
      CountView(
        text: counts.text(casualties.total), isUnknown: casualties.total == .unknown,
        groups: counts.groups(casualties)),
      CountView.schema)
  }

  func count(_ range: CountRange?) -> Viewed<CountView> {
    shared.counts(range) {
      Viewed(
        CountView(text: counts.text(range), isUnknown: range == nil, groups: []),
        CountView.schema)
    }
  }
}

import Mustache
import Notes

extension PageContext {
  func count(_ casualties: Casualties) -> Filled<CountView> {
    Filled(
      CountView(
        text: counts.text(casualties.total), isUnknown: casualties.total == .unknown,
        groups: counts.groups(casualties)),
      CountView.schema)
  }

  func count(_ range: CountRange?) -> Filled<CountView> {
    shared.counts(range) {
      Filled(
        CountView(text: counts.text(range), isUnknown: range == nil, groups: []),
        CountView.schema)
    }
  }
}

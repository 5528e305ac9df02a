import Casebook
import Diagnostics
import Notes

extension PageContext {
  /// The filters that tell some of a list's incidents from others, and the orders that it can be
  /// read in; nothing for a list that can be seen at a glance.
  func filters(_ incidents: some Collection<Handle<Incident>>) -> [FilterView] {
    guard incidents.count > 3 else { return [] }
    let incidents = incidents.map { casebook.incidents[$0.number] }
    let filters =
      [grades(of: incidents)] + taxonomies(of: incidents)
      + [actors(of: incidents), years(of: incidents)]
    return filters.filter { (2...Self.mostOptions).contains($0.options.count) } + [orders]
  }

  /// Nobody finds anything in a longer choice, and all of them together would outgrow the pages.
  private static var mostOptions: Int { 500 }

  /// The script sorts by what the rows show; they come in order of time.
  private var orders: FilterView {
    FilterView(
      key: "order", label: words("order"), unchosen: words("order-earliest"),
      options: ["latest", "killed", "injured", "grade"].map {
        FilterOptionView(value: $0, label: words("order-" + $0))
      })
  }

  private func grades(of incidents: [Incident]) -> FilterView {
    let used = Set(incidents.compactMap(\.grade)).sorted()
    return FilterView(
      key: "grade", label: words("grade"), unchosen: words("filter-all"),
      options: used.compactMap { grade($0) }.map {
        FilterOptionView(value: $0.id, label: $0.label)
      })
  }

  private func taxonomies(of incidents: [Incident]) -> [FilterView] {
    let used = Dictionary(grouping: Set(incidents.flatMap(\.terms)), by: \.taxonomy)
    return settings.taxonomies.enumerated().map { number, taxonomy in
      let terms = (used[number] ?? []).map(\.term).sorted().map { taxonomy.terms[$0] }
      return FilterView(
        key: taxonomy.id, label: text(taxonomy.label), unchosen: words("filter-all"),
        options: terms.map { FilterOptionView(value: $0.id, label: text($0.label)) })
    }
  }

  private func actors(of incidents: [Incident]) -> FilterView {
    let used = incidents.flatMap(\.actors).compactMap { involvement -> Handle<Actor>? in
      if case .actor(let actor) = involvement.party { actor } else { nil }
    }
    return FilterView(
      key: "actor", label: words("actors"), unchosen: words("filter-all"),
      options: Set(used).sorted().map { actor in
        let header = casebook.actors[actor.number].header
        return FilterOptionView(value: header.id, label: text(header.title.value))
      })
  }

  private func years(of incidents: [Incident]) -> FilterView {
    let used = Set(incidents.compactMap { $0.date.earliest?.year }).sorted()
    return FilterView(
      key: "year", label: words("year"), unchosen: words("filter-all"),
      options: used.map { FilterOptionView(value: yearText($0), label: dates.text(year: $0)) })
  }
}

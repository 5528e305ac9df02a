import Foundation
import Notes
import Testing

@testable import Publishing

/// All kinds of places × accuracies × levels of publication, in places that are protected and in
/// places that are not: what is published, and every digit in every file.
@Suite("A limit on how sharply a position is published")
struct PositionLimitsTests {
  /// A place of one kind with its surroundings, and an incident in it for each level.
  struct Setting: CustomTestStringConvertible, Sendable {
    let kind: LocationNote.Kind
    let isProtected: Bool
    /// Whether the place and those around it have coordinates.
    let isOnMap: Bool

    var testDescription: String {
      "\(kind.rawValue)\(isProtected ? ", protected" : "")\(isOnMap ? "" : ", without coordinates")"
    }
  }

  static let settings: [Setting] = kinds.flatMap { kind in
    [false, true].flatMap { isProtected in
      // Without coordinates it is the grid that decides, and the kind decides nothing but the level.
      ([.country, .town, .site].contains(kind) ? [true, false] : [true]).map {
        Setting(kind: kind, isProtected: isProtected, isOnMap: $0)
      }
    }
  }

  private static let kinds: [LocationNote.Kind] = [
    .country, .governorate, .district, .city, .town, .village, .neighbourhood, .site,
  ]

  /// An incident, and how sharply it may be published.
  private struct Limited {
    let id: String
    let point: WrittenPoint
    let limit: Accuracy
    /// What is written.
    let accuracy: Accuracy?
  }

  @Test("is kept by every published byte, whatever the accuracy and the place", arguments: settings)
  func everywhere(_ setting: Setting) async throws {
    for accuracy in [nil] + Accuracy.allCases {
      var site = NotesInMemory(settings: "title: Site\nsearch: off\nlanguage: en\n")
      let (own, area) = addPlaces(of: setting, to: &site)
      let protection = setting.isProtected ? max(area.level, setting.kind.accuracy) : nil
      // In a protected place, one incident asks for nothing.
      let levels: [Accuracy?] = Accuracy.allCases + (protection == nil ? [] : [nil])
      let incidents = levels.enumerated().map { number, level in
        let limit = max(level ?? .exact, protection ?? .exact)
        return Limited(
          id: level?.rawValue ?? "none", point: point(number, in: limit), limit: limit,
          accuracy: accuracy)
      }
      for incident in incidents {
        let wish = incident.id == "none" ? "" : "publish-accuracy: \(incident.limit)\n"
        site.notes["incidents/\(incident.id)"] =
          "title: Incident\ndate: 2015-10-15\nlocation: place\n\(wish)"
          + (accuracy.map { "accuracy: \($0)\n" } ?? "") + incident.point.line + "---\n"
      }
      let files = try await site.published()
      let numbers = PublishedNumbers(files.values)
      for incident in incidents {
        let told = numbers.all(like: incident.point, blurredTo: incident.limit)
        #expect(told == [], "\(incident)")
      }
      if setting.isProtected, let own {
        #expect(numbers.all(like: own, blurredTo: protection ?? .exact) == [])
      }
      let points = [
        (own, setting.kind.accuracy, !setting.isProtected), (area.point, area.level, true),
      ]
      try check(incidents, against: files) { limit in
        guard setting.isOnMap else { return nil }
        return points.first { $0.2 && $0.1 >= limit }?.0
      }
    }
  }

  /// Adds the place `place`, within the area that protects what lies in it, within a country.
  private func addPlaces(
    of setting: Setting, to site: inout NotesInMemory
  ) -> (own: WrittenPoint?, area: (point: WrittenPoint, level: Accuracy)) {
    let kinds = Self.kinds
    let number = kinds.firstIndex(of: setting.kind) ?? 0
    let around = kinds[max(0, number - 1)]
    let own = WrittenPoint(4.131313, 104.131313)
    let area = WrittenPoint(2.171717, 101.171717)
    site.notes["locations/area"] =
      "title: Area\nkind: \(around.rawValue)\n\(setting.isOnMap ? area.line : "")---\n"
    site.notes["locations/place"] =
      "title: Place\nkind: \(setting.kind.rawValue)\nwithin: area\n"
      + (setting.isOnMap ? own.line : "") + (setting.isProtected ? "protected: true\n" : "")
      + "---\n"
    return (setting.isOnMap ? own : nil, (area, around.accuracy))
  }

  /// A point at an eighth of the height and width of its cell: its digits are not the middle's.
  private func point(_ number: Int, in level: Accuracy) -> WrittenPoint {
    let width = level.radius * 2 / 111_195
    func off(_ degrees: Double) -> Double { ((degrees / width).rounded(.down) + 0.125) * width }
    return WrittenPoint(off(10.5 + 3 * Double(number)), off(60.5 + 3 * Double(number)))
  }

  /// Compares what the data say of each incident with the place that may stand for it, or its cell.
  private func check(
    _ incidents: [Limited], against files: [String: [UInt8]],
    _ place: (Accuracy) -> WrittenPoint?
  ) throws {
    let data = Data(try #require(files["data/incidents.json"]))
    let rows = try JSONDecoder().decode(Rows.self, from: data).incidents
    for incident in incidents {
      let row = try #require(rows.first { $0.id == incident.id })
      let accuracy = try #require(Accuracy(rawValue: row.accuracy))
      #expect(accuracy >= max(incident.limit, incident.accuracy ?? .exact), "\(incident)")
      let expected =
        place(incident.limit)?.numbers ?? PublishedCell(incident.point, incident.limit).middle
      #expect([row.latitude, row.longitude] == expected, "\(incident)")
    }
  }

  private struct Rows: Decodable {
    struct Row: Decodable {
      let id: String
      let latitude: Double
      let longitude: Double
      let accuracy: String
    }

    let incidents: [Row]
  }
}

extension WrittenPoint {
  var numbers: [Double] { [Double(latitude) ?? .nan, Double(longitude) ?? .nan] }
}

/// The cell of a point between the 45th parallels and away from the date line, where cells are as
/// they always were.
private struct PublishedCell {
  let middle: [Double]

  init(_ point: WrittenPoint, _ level: Accuracy) {
    let width = level.radius * 2 / 111_195
    middle = point.numbers.map { degrees in
      (((degrees / width).rounded(.down) + 0.5) * width * 1000).rounded() / 1000
    }
  }
}

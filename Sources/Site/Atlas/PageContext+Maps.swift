import Casebook
import Diagnostics
import Maps
import Mustache
import Notes

extension PageContext {
  /// Where an incident was, with the circle of its accuracy and a sketch of the country.
  func map(of incident: Incident) -> HTML? {
    guard let position = incident.position, let point = position.point,
      let outlines = plan.atlas.outlines
    else { return nil }
    let country = outlines.countryCode(near: point)
    let frame = MapFrame(
      around: point.onGrid, accuracyInMetres: position.accuracy.radius, size: .locator)
    guard let ground = plan.atlas.ground(frame, focus: country.map { [$0] } ?? []) else {
      return nil
    }
    let sketch = country.flatMap { plan.atlas.sketch(of: $0) }
    let circle = MapCircle(center: point, radiusInMetres: position.accuracy.radius)
    let title = words("map-incident", ["title": text(incident.header.title.value)])
    let accuracy = words("accuracy-\(position.accuracy.rawValue)")
    let drawing = MapDrawing(
      ground, inset: sketch.flatMap { MapInset(of: frame, in: $0) },
      pins: [pin(of: incident, at: point, isLink: false)],
      circles: circle.map { [$0] } ?? [], places: placeNames(incident.locations),
      words: mapWords(title, words("map-accuracy", ["accuracy": accuracy])))
    return HTML(bytes: drawing.svg())
  }

  /// A place with all incidents within it.
  func map(of location: Location, _ handle: Handle<Location>) -> HTML? {
    guard let outlines = plan.atlas.outlines else { return nil }
    let pins = self.pins(location.allIncidents)
    var points = pins.map(\.point)
    if let own = location.position?.point { points.append(own) }
    let country = outlines.countryCode(ofAll: points)
    let whole =
      location.kind == .country
      ? country.flatMap { MapFrame(country: $0, in: outlines, size: .place) } : nil
    let extent = GeographicExtent(enclosing: points)
    guard let frame = whole ?? extent.map({ MapFrame(showing: $0, size: .place) }),
      let ground = plan.atlas.ground(frame, focus: country.map { [$0] } ?? [])
    else { return nil }
    let sketch = country.flatMap { plan.atlas.sketch(of: $0) }
    let title = words("map-place", ["place": text(location.header.title.value)])
    let drawing = MapDrawing(
      ground, inset: sketch.flatMap { MapInset(of: frame, in: $0) }, pins: pins,
      places: placeNames([handle] + location.children),
      words: mapWords(title, "", list: "#incidents"))
    return HTML(bytes: drawing.svg())
  }

  /// All incidents of the site.
  func overviewMap() -> HTML? {
    let pins = self.pins(casebook.timeOrder.incidents)
    guard !pins.isEmpty, let outlines = plan.atlas.outlines else { return nil }
    let points = pins.map(\.point)
    let frame = MapFrame(overviewOf: points, in: outlines, size: .overview)
    let country = outlines.countryCode(ofAll: points)
    guard let ground = plan.atlas.ground(frame, focus: country.map { [$0] } ?? []) else {
      return nil
    }
    let drawing = MapDrawing(
      ground, pins: pins, words: mapWords(words("map-overview"), ""))
    return HTML(bytes: drawing.svg())
  }

  /// How many of a list's incidents its map shows; nil where it shows them all, so that nobody takes
  /// a map for the whole.
  func mapNote(_ incidents: [Handle<Incident>]) -> String? {
    let shown = incidents.lazy.map { casebook.incidents[$0.number] }.filter { !$0.isWithdrawn }
    let pins = shown.count { $0.position?.point != nil }
    let all = shown.count
    guard pins < all else { return nil }
    return words("map-shown", ["shown": words.number(pins), "count": words.number(all)])
  }

  private func pins(_ incidents: [Handle<Incident>]) -> [MapPin] {
    incidents.compactMap { handle in
      let incident = casebook.incidents[handle.number]
      guard let point = incident.position?.point else { return nil }
      return shared.pins(handle) { pin(of: incident, at: point, isLink: true) }
    }
  }

  private func pin(of incident: Incident, at point: GeographicPoint, isLink: Bool) -> MapPin {
    let link = link(incident.header)
    let grade = incident.grade.map { settings.grades.steps[$0].id }
    let place = incident.locations.count == 1 ? incident.locations.first : nil
    return MapPin(
      at: point, name: "\(link.title), \(date(incident.date).subject.text)",
      address: isLink ? link.url.text : nil, shape: shape(of: incident.grade),
      className: "grade-\(grade ?? "none")",
      place: place.map { handle in
        let place = sharedLink(handle).subject
        return MapLink(name: place.title, address: place.url.text)
      })
  }

  /// Grades differ by shape as well as by colour.
  private func shape(of grade: Int?) -> PinShape {
    let shapes: [PinShape] = [.circle, .square, .triangle, .diamond, .cross, .wedge]
    return grade.map { shapes[$0 % shapes.count] } ?? .ring
  }

  private func placeNames(_ locations: [Handle<Location>]) -> [PlaceName] {
    let shown = locations.prefix(40).map { casebook.area(of: $0) }
    return shown.enumerated().compactMap { place, handle in
      let location = casebook.locations[handle.number]
      guard !shown[..<place].contains(handle) else { return nil }
      // What lies at its parent's point is written there as the parent.
      guard location.kind != .country, location.kind != .governorate,
        let point = location.position?.point
      else { return nil }
      return PlaceName(text(location.header.title.value), at: point)
    }
  }

  /// - Parameter list: where pins that are drawn as one lead to; the timeline, if it is nil.
  private func mapWords(
    _ title: String, _ description: String, list: String? = nil
  ) -> MapWords {
    let words = words
    let own = url(path).text
    let list = list ?? url("timeline/index.html").text
    return MapWords(
      title: title, description: description,
      stack: { pins in
        let name = words.plural("incidents-count", pins.count)
        // What is in one place is listed there, unless this is that place's own page.
        guard let place = pins.first?.place, place.address != own,
          pins.allSatisfy({ $0.place == place })
        else { return MapLink(name: name, address: list) }
        return MapLink(name: place.name + words("comma") + name, address: place.address)
      },
      number: { words.number($0) },
      distance: { metres in
        metres >= 1000
          ? words("kilometres", ["count": words.number(metres / 1000)])
          : words("metres", ["count": words.number(metres)])
      },
      area: { area, english in
        // The outlines know English names alone; other languages name what their strings name,
        // which for those of the default theme is every country.
        if case .country(let code) = area, words.has("area-\(code)") {
          return words("area-\(code)")
        }
        return words.language.hasPrefix("en") ? english : nil
      })
  }
}

extension Position {
  var point: GeographicPoint? {
    GeographicPoint(latitude: coordinates.latitude, longitude: coordinates.longitude)
  }
}

extension GeographicPoint {
  /// The nearest point of a grid of quarter degrees: maps around neighbouring points share their
  /// ground, and a quarter of a degree is an eighth of what they show.
  fileprivate var onGrid: GeographicPoint {
    GeographicPoint(
      latitude: (latitude * 4).rounded() / 4, longitude: (longitude * 4).rounded() / 4) ?? self
  }
}

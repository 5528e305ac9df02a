import Notes

/// Writes dates in the words of a language, never sharper than they are known.
struct DateWording: Sendable {
  let words: Words

  /// "15 October 2015", "about October 2015", "30 September to 29 November 2015", "unknown date".
  func text(_ date: EDTFDate) -> String {
    switch date.form {
    case .unknown:
      words("date-unknown")
    case .point(let point):
      text(point)
    case .interval(.point(let start), .point(let end)):
      words("date-from-to", ["start": text(start), "end": text(end)])
    case .interval(.point(let start), .open):
      words("date-since", ["start": text(start)])
    case .interval(.point(let start), .unknown):
      words("date-from-unknown-end", ["start": text(start)])
    case .interval(.open, .point(let end)):
      words("date-until", ["end": text(end)])
    case .interval(.unknown, .point(let end)):
      words("date-to-unknown-start", ["end": text(end)])
    case .interval:
      words("date-unknown")
    }
  }

  /// The value of a `datetime` attribute; nil for what HTML has no form for.
  func machineReadable(_ date: EDTFDate) -> String? {
    guard case .point(let point) = date.form, (1...9999).contains(point.earliest.year) else {
      return nil
    }
    let day = point.earliest.text
    return switch point.precision {
    case .day: day
    case .month: String(day.dropLast(3))
    case .year: String(day.prefix(4))
    case .decade, .century, .season: nil
    }
  }

  func text(_ day: CalendarDay) -> String {
    words.localDigits(
      words(
        "date-day",
        ["day": String(day.day), "month": month(day.month), "year": year(day.year)]))
  }

  /// "October 2015".
  func text(year: Int, month number: Int) -> String {
    words.localDigits(words("date-month", ["month": month(number), "year": self.year(year)]))
  }

  func text(year number: Int) -> String {
    words.localDigits(year(number))
  }

  private func text(_ point: EDTFDate.Point) -> String {
    let plain = plain(point)
    if point.isApproximate, point.isUncertain {
      return words("date-about-uncertain", ["date": plain])
    }
    if point.isApproximate { return words("date-about", ["date": plain]) }
    return point.isUncertain ? words("date-uncertain", ["date": plain]) : plain
  }

  private func plain(_ point: EDTFDate.Point) -> String {
    let first = point.earliest
    switch point.precision {
    case .day: return text(first)
    case .month: return text(year: first.year, month: first.month)
    case .year: return text(year: first.year)
    case .decade: return words("date-decade", ["year": text(year: first.year)])
    case .century:
      return words(
        "date-years", ["start": text(year: first.year), "end": text(year: point.latest.year)])
    case .season(let season):
      let names = words.list("seasons")
      let number = Int(season.rawValue - EDTFDate.Season.spring.rawValue)
      let name = names.indices.contains(number) ? names[number] : ""
      return words("date-season", ["season": name, "year": text(year: first.year)])
    }
  }

  private func month(_ number: Int) -> String {
    let months = words.list("months")
    return months.indices.contains(number - 1) ? months[number - 1] : twoDigits(number)
  }

  /// Years before 1 are written as historians do: the year 0 is 1 BCE.
  private func year(_ number: Int) -> String {
    number > 0 ? String(number) : words("date-before-common-era", ["year": String(1 - number)])
  }

  private func twoDigits(_ number: Int) -> String {
    (number < 10 ? "0" : "") + String(number)
  }
}

/// Writes times of day in the words of a language.
struct TimeWording: Sendable {
  let words: Words

  /// "about 10:00 or 10:30, accounts differ"; nil when unknown.
  func text(_ times: [TimeOfDay]) -> String? {
    let texts = times.compactMap { text($0) }
    guard let first = texts.first else { return nil }
    guard texts.count > 1 else { return first }
    let all = texts.dropFirst().reduce(first) { words("time-or", ["first": $0, "second": $1]) }
    return words("time-accounts-differ", ["times": all])
  }

  func text(_ time: TimeOfDay) -> String? {
    switch time {
    case .unknown: nil
    case .at(let clock): words.localDigits(clock.text)
    case .about(let clock): words("time-about", ["time": words.localDigits(clock.text)])
    case .between(let start, let end):
      words(
        "time-between",
        ["start": words.localDigits(start.text), "end": words.localDigits(end.text)])
    case .part(let part): words("time-" + part.rawValue)
    }
  }
}

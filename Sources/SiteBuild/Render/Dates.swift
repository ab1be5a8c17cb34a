import SiteModel
import SiteTheme

extension Words {
  /// A date as it is written in the language of the interface.
  func date(_ date: SpeechDate) -> String {
    guard let end = date.end else { return self.date(date.start) }
    return text("date_range", ["start": self.date(date.start), "end": self.date(end)])
  }

  private func date(_ date: PartialDate) -> String {
    let year = String(date.year)
    guard let month = date.month else { return text("date_year", ["year": year]) }
    let values: KeyValuePairs = [
      "year": year, "month": String(month), "month_name": self.month(month), "day": date.day.map(String.init) ?? "",
    ]
    return text(date.day == nil ? "date_month" : "date_day", values)
  }
}

extension SpeechDate {
  /// The date, or the first day of several, as HTML wants it in `datetime`.
  var machineReadable: String { start.iso }
}

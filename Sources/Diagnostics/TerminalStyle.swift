/// Colours and weights of a terminal, or none.
struct TerminalStyle {
  let isColored: Bool

  func bold(_ text: String) -> String { styled(text, "1") }
  func faint(_ text: String) -> String { styled(text, "2") }
  func note(_ text: String) -> String { styled(text, "1;36") }
  func caret(_ text: String) -> String { styled(text, "1;32") }

  func label(_ text: String, of severity: Severity) -> String {
    styled(text + ":", severity == .error ? "1;31" : "1;33")
  }

  /// ECMA-48 "select graphic rendition".
  private func styled(_ text: String, _ parameters: String) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(parameters)m\(text)\u{1B}[0m" : text
  }
}

import Testing

@testable import FrontMatter

@Suite struct SyntaxMistakeTests {
  @Test(
    "each mistake in the YAML is reported where it was made, and how to mend it",
    arguments: [
      (
        "title: The strike: an account",
        "1:18 «:» a text without quotes cannot have ': ' in it",
        "put the whole value in quotes: key: \"first: second\""
      ),
      (
        "title: x\n  date: y",
        "2:7 «:» a key cannot start here",
        "indent it exactly as the keys above it; a text with ': ' needs quotes"
      ),
      (
        "  title: x\ndate: y",
        "2:1 «date: y» a key cannot start here",
        "indent it exactly as the keys above it; a text with ': ' needs quotes"
      ),
      (
        "title: \"The\" strike",
        "1:14 «strike» text stands after the closing quotation mark",
        "put the whole value in quotes of the other kind"
      ),
      (
        "title: 'it's'",
        "1:12 «s'» text stands after the closing quotation mark",
        "put the whole value in quotes of the other kind"
      ),
      (
        "title: x\nplace\ndate: y",
        "2:1 «place» this line has no ':' after its key",
        "write 'key: value'; indent the line if it continues the value above"
      ),
      (
        "title: \"x\ndate: y",
        "1:8 «\"» the quotation mark that opens here is never closed",
        "close it with the same mark"
      ),
      (
        "tags: [a, b\ndate: y",
        "1:7 «[» the list that '[' opens here is not closed or has no ',' between values",
        "write [first, second]; put a text with ',' or brackets in quotes"
      ),
      (
        "names: {en: a\ndate: y",
        "1:8 «{» the mapping that '{' opens here is not closed or has no ',' between values",
        "write {key: value, key: value}; put a text with ',' in quotes"
      ),
      (
        "tags: [a,\n",
        "2:1 «» a '[' or '{' above is never closed",
        "write the ']' or '}' that closes it"
      ),
      (
        "tags: - a",
        "1:7 «-» a list with '- ' cannot start here",
        "start it on a line of its own below the key, or write [first, second]"
      ),
      (
        "tags:\n  - a\n  b: c",
        "3:3 «b: c» expected another '- ' of the list above",
        "indent the line as the '- ' above it, or as the list's own key"
      ),
      (
        "tags:\n - a\n- b",
        "3:1 «- b» expected a key here",
        "indent the line as its neighbours, and check the brackets above it"
      ),
      ("tags:\n\t- a", "2:1 «\t» a tab cannot stand here", "use spaces"),
      (
        "by: @unosat", "1:5 «@» a text without quotes cannot start with '@'",
        "put the text in quotes"
      ),
      (
        "by: *bold* text", "1:5 «*» a text without quotes cannot start with '*'",
        "put the text in quotes"
      ),
      (
        "share: %5", "1:8 «%» a text without quotes cannot start with '%'",
        "put the text in quotes"
      ),
      (
        #"path: "C:\media""#, #"1:10 «\m» this sequence with '\' has no meaning"#,
        #"write '\\' for a backslash, or use single quotes"#
      ),
      (
        #"name: "\ud800""#, #"1:8 «\u» this sequence with '\' names no character"#,
        #"write '\\' for a backslash, or use single quotes"#
      ),
      (
        "text: | one\n  two", "1:9 «one» text cannot stand on the line of '|' or '>'",
        "start the text on the next line, indented"
      ),
      (
        "killed: >48", "1:9 «>48» a count that starts with '>' needs quotes",
        "write \">48\": without quotes, '>' starts a block of text"
      ),
      (
        "killed: {total: >48}", "1:17 «>48» a count that starts with '>' needs quotes",
        "write \">48\": without quotes, '>' starts a block of text"
      ),
      (
        "tags: [,]", "1:8 «,» a value is missing before this",
        "write a value, or put a text that starts with '[', '{' or ',' in quotes"
      ),
    ])
  func mistakes(text: String, finding: String, help: String) {
    #expect(findings(text) == [finding + " [yaml-syntax]", help])
  }
}

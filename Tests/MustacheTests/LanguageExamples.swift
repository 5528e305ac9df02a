import Mustache

extension Example {
  static let variables: [Example] = [
    Example(
      "text is escaped", "a {{x}} b", over: ["x": "<&\">'"], makes: "a &lt;&amp;&quot;&gt;&#39; b"),
    Example("three braces do not escape", "{{{x}}}", over: ["x": "<b>"], makes: "<b>"),
    Example("an ampersand does not escape", "{{& x }}", over: ["x": "<b>"], makes: "<b>"),
    Example(
      "numbers are written as they are", "{{x}} {{y}}", over: ["x": 85, "y": .number("1.50")],
      makes: "85 1.50"),
    Example("zero is written", "{{x}}", over: ["x": 0], makes: "0"),
    Example("null is nothing", "({{x}})", over: ["x": nil], makes: "()"),
    Example("an unknown name is nothing", "({{x}}{{{x}}}{{&x}})", makes: "()"),
    Example("dotted names go into maps", "{{a.b.c}}", over: ["a": ["b": ["c": "x"]]], makes: "x"),
    Example("a broken chain is nothing", "({{a.b.c}})", over: ["a": ["x": 1]], makes: "()"),
    Example(
      "a broken chain is not mended further out", "{{#a}}({{b.c}}){{/a}}",
      over: ["a": ["b": [:]], "b": ["c": "no"]], makes: "()"),
    Example("a dotted name is never a key", "({{a.b}})", over: ["a.b": "no"], makes: "()"),
    Example("the current value", "{{.}}", over: "x<", makes: "x&lt;"),
    Example("a line of a variable keeps its margin", "  {{x}}\n", over: ["x": 1], makes: "  1\n"),
    Example("spaces in a tag do not count", "|{{ x }}|{{{ x }}}|", over: ["x": 1], makes: "|1|1|"),
    Example("a text holds no tags", "{{x}}", over: ["x": "{{y}}", "y": "no"], makes: "{{y}}"),
  ]

  static let sections: [Example] = [
    Example("a true section is there", "({{#x}}a{{/x}})", over: ["x": true], makes: "(a)"),
    Example("a false one is not", "({{#x}}a{{/x}})", over: ["x": false], makes: "()"),
    Example(
      "nor null, empty text, empty lists, unknown names",
      "({{#a}}1{{/a}}{{#b}}2{{/b}}{{#c}}3{{/c}}{{#d}}4{{/d}})", over: ["a": nil, "b": "", "c": []],
      makes: "()"),
    Example(
      "zero and empty maps are there", "({{#a}}1{{/a}}{{#b}}2{{/b}})", over: ["a": 0, "b": [:]],
      makes: "(12)"),
    Example(
      "inverted sections are there for the others", "({{^a}}1{{/a}}{{^b}}2{{/b}}{{^c}}3{{/c}})",
      over: ["a": nil, "b": "x"], makes: "(13)"),
    Example("a map is entered", "{{#a}}{{b}}{{/a}}", over: ["a": ["b": 1]], makes: "1"),
    Example(
      "names are looked up further out", "{{#a}}{{b}}{{c}}{{/a}}",
      over: ["a": ["b": 1], "b": 2, "c": 3], makes: "13"),
    Example(
      "a list is gone through", "{{#a}}{{b}};{{/a}}", over: ["a": [["b": 1], ["b": 2], ["b": 3]]],
      makes: "1;2;3;"),
    Example(
      "a list of lists", "{{#a}}({{#.}}{{.}}{{/.}}){{/a}}", over: ["a": [[1, 2], ["a", "b"]]],
      makes: "(12)(ab)"),
    Example("a list at the root", "{{#.}}{{x}}{{/.}}", over: [["x": 1], ["x": 2]], makes: "12"),
    Example(
      "the value of a section", "{{#a}}{{.}}{{/a}}{{#b.c}}{{.}}{{/b.c}}",
      over: ["a": "x", "b": ["c": 5]], makes: "x5"),
    Example(
      "sections of one name nest", "{{#a}}1{{#a}}2{{/a}}3{{/a}}", over: ["a": true], makes: "123"),
    Example(
      "behind a section its value is gone", "{{#a}}{{b}}{{/a}}{{b}}",
      over: ["a": ["b": 1], "b": 2], makes: "12"),
    Example(
      "a section of a section's value", "{{#a}}{{#b}}{{c}}{{/b}}{{/a}}",
      over: ["a": [["b": ["c": 1]], ["b": ["c": 2]], [:]]], makes: "12"),
  ]

  static let comments: [Example] = [
    Example("comments vanish", "a{{! b }}c", makes: "ac"),
    Example("comments may be long, and hold tags' beginnings", "a{{!\n b {{x\n}}c", makes: "ac"),
    Example("new delimiters", "{{=<% %>=}}<%x%>{{x}}", over: ["x": 1], makes: "1{{x}}"),
    Example("the same delimiter twice", "{{=| |=}}|x|", over: ["x": 1], makes: "1"),
    Example(
      "new delimiters take sigils", "{{= [ ] =}}[#x][&y][/x]", over: ["x": true, "y": "<"],
      makes: "<"),
    Example("and back", "{{=<% %>=}}<%={{ }}=%>{{x}}", over: ["x": 1], makes: "1"),
    Example(
      "partials have delimiters of their own", "{{=<% %>=}}<%>p%>", ["p": "{{x}}<%x%>{{=| |=}}"],
      over: ["x": 1], makes: "1<%x%>"),
  ]

  static let lines: [Example] = [
    Example(
      "a tag's own line vanishes", "a\n{{#x}}\nb\n{{/x}}\nc", over: ["x": true], makes: "a\nb\nc"),
    Example(
      "with its margin", "a\n  {{#x}}  \nb\n\t{{/x}}\nc", over: ["x": true], makes: "a\nb\nc"),
    Example("with CR LF", "a\r\n{{! x }}\r\nb", makes: "a\r\nb"),
    Example("at the start and the end of a template", "  {{^x}}\na\n  {{/x}}", makes: "a\n"),
    Example(
      "not if anything else is on it", " {{#x}}a{{/x}}\n| {{! x }}\n", over: ["x": true],
      makes: " a\n| \n"),
    Example("not if a section opens and closes on it", "a\n{{#x}}{{/x}}\nb", makes: "a\n\nb"),
    Example(
      "several tags that open or close", "a\n{{#x}} {{#y}}\nb\n{{/y}}{{/x}}\nc",
      over: ["x": 1, "y": 1], makes: "a\nb\nc"),
    Example("delimiters too", "a\n {{=<% %>=}}\nb", makes: "a\nb"),
  ]

  static let partials: [Example] = [
    Example(
      "a partial sees the values around", "{{#a}}{{>p}}{{/a}}", ["p": "{{b}}"],
      over: ["a": ["b": 1]], makes: "1"),
    Example("an unknown partial is nothing", "({{>p}})", makes: "()"),
    Example(
      "amid a line, it is put in as it is", " |{{> p }}|\n", ["p": "\t1\n2"], makes: " |\t1\n2|\n"),
    Example(
      "on a line of its own, all its lines take the margin", "a\n  {{>p}}\nb",
      ["p": "1\n\n {{x}}\n"], over: ["x": "v\nw"], makes: "a\n  1\n\n   v\nw\nb"),
    Example(
      "margins add up", " {{>p}}\n", ["p": "1\n  {{>q}}\n4\n", "q": "2\n3\n"],
      makes: " 1\n   2\n   3\n 4\n"),
    Example(
      "but not into the middle of a line", " {{>p}}\n", ["p": "1{{>q}}\n", "q": "2\n3\n"],
      makes: " 12\n3\n\n"),
    Example(
      "sections in indented partials", "  {{>p}}", ["p": "{{#a}}\n{{.}}\n{{/a}}\n"],
      over: ["a": [1, 2]], makes: "  1\n  2\n"),
    Example(
      "a tree", "{{>p}}", ["p": "{{n}}<{{#c}}{{>p}}{{/c}}>"],
      over: ["n": 1, "c": [["n": 2, "c": []], ["n": 3, "c": [["n": 4]]]]], makes: "1<2<>3<4<>>>"),
    Example(
      "a tree with margins", "{{>p}}", ["p": "{{n}}\n{{#c}}\n  {{>p}}\n{{/c}}\n"],
      over: ["n": 1, "c": [["n": 2, "c": [["n": 3]]]]], makes: "1\n  2\n    3\n"),
    Example(
      "a dynamic name", "{{>*a.b}}{{> * c }}", ["p": "1"], over: ["a": ["b": "p"], "c": "p"],
      makes: "11"),
    Example(
      "a dynamic name of nothing", "({{>*a}}{{>*b}}{{>**c}})", ["p": "1"],
      over: ["a": "q", "c": "p"], makes: "()"),
    Example(
      "a dynamic name found far out, in a tree", "{{>*t}}", ["p": "{{n}}{{#c}}{{>*t}}{{/c}}"],
      over: ["t": "p", "n": 1, "c": [["n": 2, "c": [["n": 3]]]]], makes: "123"),
    Example(
      "a dynamic parent", "{{<*a}}{{$b}}2{{/b}}{{/*a}}", ["p": "({{$b}}1{{/b}})"], over: ["a": "p"],
      makes: "(2)"),
  ]

  static let inheritance: [Example] = [
    Example("a block has contents of its own", "({{$a}}x{{/a}})", makes: "(x)"),
    Example(
      "a parent's block is filled", "{{<p}}{{$a}}y{{/a}}{{/p}}",
      ["p": "({{$a}}x{{/a}}{{$b}}z{{/b}})"], makes: "(yz)"),
    Example(
      "what else stands in a parent is nothing", "{{<p}} no {{x}} {{$a}}y{{/a}} {{>p}} {{/p}}",
      ["p": "({{$a}}x{{/a}})"], over: ["x": "no"], makes: "(y)"),
    Example(
      "parents of parents", "{{<p}}{{$a}}1{{/a}}{{/p}}",
      [
        "p": "{{<q}}{{$a}}2{{/a}}{{$b}}3{{/b}}{{/q}}",
        "q": "{{$a}}4{{/a}}{{$b}}5{{/b}}{{$c}}6{{/c}}",
      ], makes: "136"),
    Example(
      "a partial in a parent has its blocks filled", "{{<p}}{{$a}}1{{/a}}{{/p}}",
      ["p": "({{>q}})", "q": "{{$a}}2{{/a}}"], makes: "(1)"),
    Example(
      "a block within a filling", "{{<p}}{{$b}}1{{/b}}{{/p}}",
      ["p": "{{<q}}{{$a}}<{{$b}}2{{/b}}>{{/a}}{{/q}}", "q": "({{$a}}{{/a}})"], makes: "(<1>)"),
    Example(
      "a block within a filling of the same name", "{{<p}}{{$a}}1{{$a}}2{{/a}}{{/a}}{{/p}}",
      ["p": "({{$a}}3{{/a}})"], makes: "(12)"),
    Example(
      "a filling sees the values where the block stands", "{{<p}}{{$a}}{{x}}{{/a}}{{/p}}",
      ["p": "{{#s}}{{$a}}{{/a}}{{/s}}"], over: ["x": 1, "s": [["x": 2], ["x": 3]]], makes: "23"),
    Example(
      "a parent takes its margin", "a\n  {{<p}}\n  {{/p}}\nb", ["p": "1\n2\n"],
      makes: "a\n  1\n  2\nb"),
    Example(
      "a filling takes the margin of its block", "{{<p}}\n{{$a}}\n    1\n      2\n{{/a}}\n{{/p}}\n",
      ["p": "(\n  {{$a}}\n  {{/a}}\n)\n"], makes: "(\n  1\n    2\n)\n"),
    Example(
      "or that of what it replaces", "{{<p}}\n{{$a}}\n1\n{{/a}}\n{{/p}}\n",
      ["p": "(\n{{$a}}\n    x\n{{/a}}\n)\n"], makes: "(\n    1\n)\n"),
    Example(
      "a block on a line with others", "{{<p}}{{$a}}\n1\n2{{/a}}{{/p}}",
      ["p": "  {{$a}}x{{/a}};\n"], makes: "  1\n  2;\n"),
    Example(
      "a filling in an indented parent",
      "  {{<p}}\n    {{$a}}\n    1\n    2\n    {{/a}}\n  {{/p}}\n",
      ["p": "(\n  {{$a}}\n  {{/a}}\n)\n"], makes: "  (\n    1\n    2\n  )\n"),
    Example(
      "what is between tags of different lines", "{{<p}}{{$a}}one{{/a}}\n{{$b}}two\n{{/b}}{{/p}}",
      ["p": "{{$a}}{{/a}}-{{$b}}{{/b}}"], makes: "one-two\n"),
  ]
}

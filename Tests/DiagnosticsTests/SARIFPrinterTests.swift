import Diagnostics
import Testing

@Suite struct SARIFPrinterTests {
  @Test("a report is one run with its rules, results, related places and fixes")
  func whole() throws {
    let printer = SARIFPrinter(
      toolVersion: "1.0.0", documentation: "https://example.org/diagnostics.html",
      explanation: { $0 == .neverLinked ? "No other note links to this one." : nil })
    #expect(
      try printer.text(of: Samples.all) == """
        {
          "$schema" : "https://json.schemastore.org/sarif-2.1.0.json",
          "runs" : [
            {
              "columnKind" : "utf16CodeUnits",
              "results" : [
                {
                  "level" : "error",
                  "locations" : [
                    {
                      "physicalLocation" : {
                        "artifactLocation" : {
                          "uri" : "Content/big.md"
                        }
                      }
                    }
                  ],
                  "message" : {
                    "text" : "100% too large: a, b"
                  },
                  "ruleId" : "file-too-large",
                  "ruleIndex" : 0
                },
                {
                  "fixes" : [
                    {
                      "artifactChanges" : [
                        {
                          "artifactLocation" : {
                            "uri" : "Content/incidents/a%20b.md"
                          },
                          "replacements" : [
                            {
                              "deletedRegion" : {
                                "endColumn" : 21,
                                "endLine" : 3,
                                "startColumn" : 9,
                                "startLine" : 3
                              },
                              "insertedContent" : {
                                "text" : "amnesty-2015"
                              }
                            }
                          ]
                        }
                      ]
                    }
                  ],
                  "level" : "error",
                  "locations" : [
                    {
                      "physicalLocation" : {
                        "artifactLocation" : {
                          "uri" : "Content/incidents/a%20b.md"
                        },
                        "region" : {
                          "endColumn" : 21,
                          "endLine" : 3,
                          "startColumn" : 9,
                          "startLine" : 3
                        }
                      }
                    }
                  ],
                  "message" : {
                    "text" : "no source has the id 'amnesty-2051'\\ndid you mean 'amnesty-2015'?"
                  },
                  "relatedLocations" : [
                    {
                      "id" : 1,
                      "message" : {
                        "text" : "this note cites it"
                      },
                      "physicalLocation" : {
                        "artifactLocation" : {
                          "uri" : "Content/incidents/a%20b.md"
                        },
                        "region" : {
                          "endColumn" : 9,
                          "endLine" : 2,
                          "startColumn" : 8,
                          "startLine" : 2
                        }
                      }
                    },
                    {
                      "id" : 2,
                      "message" : {
                        "text" : "sources stand in Content/sources"
                      }
                    }
                  ],
                  "ruleId" : "unknown-reference",
                  "ruleIndex" : 3
                },
                {
                  "level" : "warning",
                  "locations" : [
                    {
                      "physicalLocation" : {
                        "artifactLocation" : {
                          "uri" : "Content/incidents/a%20b.md"
                        },
                        "region" : {
                          "endColumn" : 12,
                          "endLine" : 4,
                          "startColumn" : 10,
                          "startLine" : 4
                        }
                      }
                    }
                  ],
                  "message" : {
                    "text" : "nothing links here"
                  },
                  "ruleId" : "never-linked",
                  "ruleIndex" : 2
                },
                {
                  "level" : "error",
                  "message" : {
                    "text" : "there is no folder 'Content'"
                  },
                  "ruleId" : "missing-content",
                  "ruleIndex" : 1
                }
              ],
              "tool" : {
                "driver" : {
                  "name" : "dossier",
                  "rules" : [
                    {
                      "defaultConfiguration" : {
                        "level" : "error"
                      },
                      "helpUri" : "https://example.org/diagnostics.html#file-too-large",
                      "id" : "file-too-large",
                      "shortDescription" : {
                        "text" : "file too large"
                      }
                    },
                    {
                      "defaultConfiguration" : {
                        "level" : "error"
                      },
                      "helpUri" : "https://example.org/diagnostics.html#missing-content",
                      "id" : "missing-content",
                      "shortDescription" : {
                        "text" : "missing content"
                      }
                    },
                    {
                      "defaultConfiguration" : {
                        "level" : "warning"
                      },
                      "help" : {
                        "text" : "No other note links to this one."
                      },
                      "helpUri" : "https://example.org/diagnostics.html#never-linked",
                      "id" : "never-linked",
                      "shortDescription" : {
                        "text" : "never linked"
                      }
                    },
                    {
                      "defaultConfiguration" : {
                        "level" : "error"
                      },
                      "helpUri" : "https://example.org/diagnostics.html#unknown-reference",
                      "id" : "unknown-reference",
                      "shortDescription" : {
                        "text" : "unknown reference"
                      }
                    }
                  ],
                  "semanticVersion" : "1.0.0"
                }
              }
            }
          ],
          "version" : "2.1.0"
        }

        """)
  }

  @Test("no findings are a run with no results")
  func nothing() throws {
    let text = try SARIFPrinter(toolVersion: "1.0.0").text(
      of: DiagnosticReport([], in: SourceCatalog()))
    #expect(text.contains(#""results" : ["#))
    #expect(!text.contains("ruleId"))
  }

  @Test("paths become URI references and braces in messages are doubled, as the standard asks")
  func escapes() throws {
    let report = DiagnosticReport(
      [
        Diagnostic(.wrongType, "'{0}'", at: .file("/tmp/é:#?%.md")),
        Diagnostic(.wrongType, "m", at: .file("a:b.md")),
      ], in: SourceCatalog())
    let text = try SARIFPrinter(toolVersion: "1.0.0").text(of: report)
    #expect(text.contains(#""uri" : "file:///tmp/%C3%A9%3A%23%3F%25.md""#))
    #expect(text.contains(#""uri" : "a%3Ab.md""#))
    #expect(text.contains(#""text" : "'{{0}}'""#))
  }
}

// Written by script/embed-theme.
#include "CEmbedded.h"

// #embed is of C23; clang takes it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../Documentation/diagnostics.md"
};

static const unsigned char file_1[] = {
#embed "../../Sources/CEmbedded/outlines/world.outlines"
};

static const unsigned char file_2[] = {
#embed "../../Templates/actor.html"
};

static const unsigned char file_3[] = {
#embed "../../Templates/answers.html"
};

static const unsigned char file_4[] = {
#embed "../../Templates/assets/icon.svg"
};

static const unsigned char file_5[] = {
#embed "../../Templates/assets/script.js"
};

static const unsigned char file_6[] = {
#embed "../../Templates/assets/search.js"
};

static const unsigned char file_7[] = {
#embed "../../Templates/assets/style.css"
};

static const unsigned char file_8[] = {
#embed "../../Templates/claim.html"
};

static const unsigned char file_9[] = {
#embed "../../Templates/claims.html"
};

static const unsigned char file_10[] = {
#embed "../../Templates/corrections.html"
};

static const unsigned char file_11[] = {
#embed "../../Templates/data.html"
};

static const unsigned char file_12[] = {
#embed "../../Templates/feed.xml"
};

static const unsigned char file_13[] = {
#embed "../../Templates/grades.html"
};

static const unsigned char file_14[] = {
#embed "../../Templates/home.html"
};

static const unsigned char file_15[] = {
#embed "../../Templates/incident.html"
};

static const unsigned char file_16[] = {
#embed "../../Templates/layout.html"
};

static const unsigned char file_17[] = {
#embed "../../Templates/list.html"
};

static const unsigned char file_18[] = {
#embed "../../Templates/location.html"
};

static const unsigned char file_19[] = {
#embed "../../Templates/not-found.html"
};

static const unsigned char file_20[] = {
#embed "../../Templates/partials/breadcrumbs.html"
};

static const unsigned char file_21[] = {
#embed "../../Templates/partials/claim-kind.html"
};

static const unsigned char file_22[] = {
#embed "../../Templates/partials/claim-list.html"
};

static const unsigned char file_23[] = {
#embed "../../Templates/partials/claim-table.html"
};

static const unsigned char file_24[] = {
#embed "../../Templates/partials/claim.html"
};

static const unsigned char file_25[] = {
#embed "../../Templates/partials/count.html"
};

static const unsigned char file_26[] = {
#embed "../../Templates/partials/date.html"
};

static const unsigned char file_27[] = {
#embed "../../Templates/partials/entries.html"
};

static const unsigned char file_28[] = {
#embed "../../Templates/partials/filters.html"
};

static const unsigned char file_29[] = {
#embed "../../Templates/partials/grade.html"
};

static const unsigned char file_30[] = {
#embed "../../Templates/partials/incident-list.html"
};

static const unsigned char file_31[] = {
#embed "../../Templates/partials/incident-row.html"
};

static const unsigned char file_32[] = {
#embed "../../Templates/partials/media.html"
};

static const unsigned char file_33[] = {
#embed "../../Templates/partials/names.html"
};

static const unsigned char file_34[] = {
#embed "../../Templates/partials/neighbours.html"
};

static const unsigned char file_35[] = {
#embed "../../Templates/partials/note-file.html"
};

static const unsigned char file_36[] = {
#embed "../../Templates/partials/pager.html"
};

static const unsigned char file_37[] = {
#embed "../../Templates/partials/party.html"
};

static const unsigned char file_38[] = {
#embed "../../Templates/partials/position.html"
};

static const unsigned char file_39[] = {
#embed "../../Templates/partials/references.html"
};

static const unsigned char file_40[] = {
#embed "../../Templates/partials/source-marks.html"
};

static const unsigned char file_41[] = {
#embed "../../Templates/partials/source-record.html"
};

static const unsigned char file_42[] = {
#embed "../../Templates/partials/statement.html"
};

static const unsigned char file_43[] = {
#embed "../../Templates/partials/strip.html"
};

static const unsigned char file_44[] = {
#embed "../../Templates/partials/thread.html"
};

static const unsigned char file_45[] = {
#embed "../../Templates/partials/threads.html"
};

static const unsigned char file_46[] = {
#embed "../../Templates/partials/totals.html"
};

static const unsigned char file_47[] = {
#embed "../../Templates/partials/update-list.html"
};

static const unsigned char file_48[] = {
#embed "../../Templates/partials/updates.html"
};

static const unsigned char file_49[] = {
#embed "../../Templates/redirect.html"
};

static const unsigned char file_50[] = {
#embed "../../Templates/robots.txt"
};

static const unsigned char file_51[] = {
#embed "../../Templates/search.html"
};

static const unsigned char file_52[] = {
#embed "../../Templates/sitemap-index.xml"
};

static const unsigned char file_53[] = {
#embed "../../Templates/sitemap.xml"
};

static const unsigned char file_54[] = {
#embed "../../Templates/source.html"
};

static const unsigned char file_55[] = {
#embed "../../Templates/strings/ar.yml"
};

static const unsigned char file_56[] = {
#embed "../../Templates/strings/en.yml"
};

static const unsigned char file_57[] = {
#embed "../../Templates/term.html"
};

static const unsigned char file_58[] = {
#embed "../../Templates/text.html"
};

static const unsigned char file_59[] = {
#embed "../../Templates/timeline.html"
};

static const unsigned char file_60[] = {
#embed "../../Templates/withdrawn.html"
};

static const struct embedded_file files[] = {
  {"Documentation/diagnostics.md", file_0, sizeof file_0},
  {"Sources/CEmbedded/outlines/world.outlines", file_1, sizeof file_1},
  {"Templates/actor.html", file_2, sizeof file_2},
  {"Templates/answers.html", file_3, sizeof file_3},
  {"Templates/assets/icon.svg", file_4, sizeof file_4},
  {"Templates/assets/script.js", file_5, sizeof file_5},
  {"Templates/assets/search.js", file_6, sizeof file_6},
  {"Templates/assets/style.css", file_7, sizeof file_7},
  {"Templates/claim.html", file_8, sizeof file_8},
  {"Templates/claims.html", file_9, sizeof file_9},
  {"Templates/corrections.html", file_10, sizeof file_10},
  {"Templates/data.html", file_11, sizeof file_11},
  {"Templates/feed.xml", file_12, sizeof file_12},
  {"Templates/grades.html", file_13, sizeof file_13},
  {"Templates/home.html", file_14, sizeof file_14},
  {"Templates/incident.html", file_15, sizeof file_15},
  {"Templates/layout.html", file_16, sizeof file_16},
  {"Templates/list.html", file_17, sizeof file_17},
  {"Templates/location.html", file_18, sizeof file_18},
  {"Templates/not-found.html", file_19, sizeof file_19},
  {"Templates/partials/breadcrumbs.html", file_20, sizeof file_20},
  {"Templates/partials/claim-kind.html", file_21, sizeof file_21},
  {"Templates/partials/claim-list.html", file_22, sizeof file_22},
  {"Templates/partials/claim-table.html", file_23, sizeof file_23},
  {"Templates/partials/claim.html", file_24, sizeof file_24},
  {"Templates/partials/count.html", file_25, sizeof file_25},
  {"Templates/partials/date.html", file_26, sizeof file_26},
  {"Templates/partials/entries.html", file_27, sizeof file_27},
  {"Templates/partials/filters.html", file_28, sizeof file_28},
  {"Templates/partials/grade.html", file_29, sizeof file_29},
  {"Templates/partials/incident-list.html", file_30, sizeof file_30},
  {"Templates/partials/incident-row.html", file_31, sizeof file_31},
  {"Templates/partials/media.html", file_32, sizeof file_32},
  {"Templates/partials/names.html", file_33, sizeof file_33},
  {"Templates/partials/neighbours.html", file_34, sizeof file_34},
  {"Templates/partials/note-file.html", file_35, sizeof file_35},
  {"Templates/partials/pager.html", file_36, sizeof file_36},
  {"Templates/partials/party.html", file_37, sizeof file_37},
  {"Templates/partials/position.html", file_38, sizeof file_38},
  {"Templates/partials/references.html", file_39, sizeof file_39},
  {"Templates/partials/source-marks.html", file_40, sizeof file_40},
  {"Templates/partials/source-record.html", file_41, sizeof file_41},
  {"Templates/partials/statement.html", file_42, sizeof file_42},
  {"Templates/partials/strip.html", file_43, sizeof file_43},
  {"Templates/partials/thread.html", file_44, sizeof file_44},
  {"Templates/partials/threads.html", file_45, sizeof file_45},
  {"Templates/partials/totals.html", file_46, sizeof file_46},
  {"Templates/partials/update-list.html", file_47, sizeof file_47},
  {"Templates/partials/updates.html", file_48, sizeof file_48},
  {"Templates/redirect.html", file_49, sizeof file_49},
  {"Templates/robots.txt", file_50, sizeof file_50},
  {"Templates/search.html", file_51, sizeof file_51},
  {"Templates/sitemap-index.xml", file_52, sizeof file_52},
  {"Templates/sitemap.xml", file_53, sizeof file_53},
  {"Templates/source.html", file_54, sizeof file_54},
  {"Templates/strings/ar.yml", file_55, sizeof file_55},
  {"Templates/strings/en.yml", file_56, sizeof file_56},
  {"Templates/term.html", file_57, sizeof file_57},
  {"Templates/text.html", file_58, sizeof file_58},
  {"Templates/timeline.html", file_59, sizeof file_59},
  {"Templates/withdrawn.html", file_60, sizeof file_60},
};
const struct embedded_file *const embedded_files = files;
const size_t embedded_file_count = sizeof files / sizeof files[0];

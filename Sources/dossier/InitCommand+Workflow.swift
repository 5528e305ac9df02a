/// The workflow file of a new site: builds it on GitHub's machines, and publishes it on GitHub Pages.
enum PublishingWorkflow {
  static let text = """
    # Publishes the site to GitHub Pages at every push to main.
    #
    # Two things are yours to do:
    # 1. In the repository's settings choose Pages, then Source: GitHub Actions.
    # 2. Fill in DOSSIER_REPOSITORY below. Nothing else has to be changed.
    #
    # The tool is built from its source, which takes some minutes, and then kept: later runs take it from
    # the cache as long as DOSSIER_VERSION means the same commit. Whoever can change what is built there
    # can change what you publish: name a repository that you trust, or a copy of your own.
    name: Publish
    on:
      push:
        branches: [main]
      workflow_dispatch:
    env:
      # FILL IN: the address that dossier is cloned from, such as https://github.com/OWNER/dossier
      DOSSIER_REPOSITORY: ""
      # A tag or branch of it. With a release's tag the site changes only when you do.
      DOSSIER_VERSION: main
    permissions:
      contents: read
      pages: write
      id-token: write
    concurrency:
      group: pages
      cancel-in-progress: true
    defaults:
      run:
        shell: bash
    jobs:
      publish:
        runs-on: ubuntu-24.04
        container: swift:6.3.1-noble
        environment:
          name: github-pages
          url: ${{ steps.deployment.outputs.page_url }}
        steps:
          - uses: actions/checkout@v4
          - name: Install the libraries that the tool is linked with
            run: apt-get update && apt-get install -y libcmark-dev libyaml-dev zlib1g-dev pkg-config git curl
          - name: Find the tool's commit
            id: tool
            run: |
              : "${DOSSIER_REPOSITORY:?fill it in, in .github/workflows/publish.yml}"
              commit=$(git ls-remote "$DOSSIER_REPOSITORY" "$DOSSIER_VERSION" | head -n 1 | cut -f 1)
              : "${commit:?there is no $DOSSIER_VERSION in $DOSSIER_REPOSITORY}"
              echo "commit=$commit" >> "$GITHUB_OUTPUT"
          - uses: actions/cache@v4
            id: cache
            with:
              path: .tool
              key: dossier-${{ steps.tool.outputs.commit }}-swift-6.3.1-noble
          - name: Build the tool
            if: steps.cache.outputs.cache-hit != 'true'
            run: |
              git clone --branch "$DOSSIER_VERSION" --depth 1 "$DOSSIER_REPOSITORY" /tmp/dossier
              swift build --package-path /tmp/dossier --configuration release --product dossier
              install -D /tmp/dossier/.build/release/dossier .tool/dossier
          - name: Build the site
            run: .tool/dossier build --format github
          - uses: actions/upload-pages-artifact@v3
            with:
              path: Output
          - id: deployment
            uses: actions/deploy-pages@v4

    """
}

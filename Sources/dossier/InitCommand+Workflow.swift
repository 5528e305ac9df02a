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
    #
    # Actions are named by commit, which nobody can change afterwards; the comment gives their version.
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
    # Nothing is allowed that a job does not ask for.
    permissions: {}
    concurrency:
      group: pages
      cancel-in-progress: true
    defaults:
      run:
        shell: bash
    jobs:
      # Runs the tool on your notes. It can read the repository and change nothing.
      build:
        name: Build
        runs-on: ubuntu-24.04
        # The digest of an image behind its name (swift:6.3.1-noble@sha256:...) makes it stay the same.
        container: swift:6.3.1-noble
        permissions:
          contents: read
        steps:
          - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
            with:
              persist-credentials: false
          - name: Install the libraries that the tool is linked with
            run: |
              apt-get update
              apt-get install -y libcmark-dev libyaml-dev zlib1g-dev libssl-dev \\
              libutf8proc-dev libjemalloc-dev pkg-config git
          - name: Find the tool's commit
            id: tool
            run: |
              : "${DOSSIER_REPOSITORY:?fill it in, in .github/workflows/publish.yml}"
              commit=$(git ls-remote "$DOSSIER_REPOSITORY" "$DOSSIER_VERSION" | head -n 1 | cut -f 1)
              : "${commit:?there is no $DOSSIER_VERSION in $DOSSIER_REPOSITORY}"
              echo "commit=$commit" >> "$GITHUB_OUTPUT"
          - uses: actions/cache@27d5ce7f107fe9357f9df03efb73ab90386fccae # v5.0.5
            id: cache
            with:
              path: .tool
              key: dossier-${{ steps.tool.outputs.commit }}-swift-6.3.1-noble
          - name: Build the tool
            if: steps.cache.outputs.cache-hit != 'true'
            env:
              COMMIT: ${{ steps.tool.outputs.commit }}
            run: |
              git init --quiet /tmp/dossier
              git -C /tmp/dossier fetch --quiet --depth 1 "$DOSSIER_REPOSITORY" "$COMMIT"
              git -C /tmp/dossier checkout --quiet FETCH_HEAD
              install -D "$(/tmp/dossier/script/lib/build-release)" .tool/dossier
          - name: Build the site
            run: .tool/dossier build --format github
          - uses: actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0
            with:
              path: Output
      # Publishes what the other job built. It sees neither the notes nor the tool.
      deploy:
        name: Deploy
        needs: build
        runs-on: ubuntu-24.04
        permissions:
          pages: write # to publish
          id-token: write # to show GitHub Pages which workflow publishes
        environment:
          name: github-pages
          url: ${{ steps.deployment.outputs.page_url }}
        steps:
          - id: deployment
            uses: actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0

    """
}

"""axe-core, run inside the page with the site's own Content-Security-Policy on."""

from axe_playwright_python.base import AXE_SCRIPT

# How pages are looked at. Of language, width and colours, any two meet in each way that they can.
VIEWS = [("cy", 320, False), ("cy", 1280, True), ("en", 320, True), ("en", 1280, False)]
WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Wagtail's own head of a screen, which shortens its title, is left out.
CUT = """() => {
    const edge = document.documentElement.clientWidth + 1;
    const isCut = (element, range) => {
        if (!element.checkVisibility() || element.closest("header, .w-sr-only")) return false;
        const scrolls = (it) => /auto|scroll/.test(getComputedStyle(it).overflowX)
            && it.scrollWidth > it.clientWidth;
        let within = element;
        while (within !== document.body && !scrolls(within)) within = within.parentElement;
        const shown = within !== document.body
            ? [within.getBoundingClientRect()] : [...range.getClientRects()];
        return shown.some((box) => box.width > 1 && box.right > edge);
    };
    const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const cut = [];
    while (texts.nextNode()) {
        const text = texts.currentNode, range = document.createRange();
        range.selectNodeContents(text);
        if (text.data.trim() && isCut(text.parentElement, range)) cut.push(text.data.trim());
    }
    return cut;
}"""
RUN = """async ([within, tags]) => {
    const found = await axe.run(within, {
        runOnly: {type: "tag", values: tags},
        rules: {"target-size": {enabled: true}},
        resultTypes: ["violations"],
    });
    return found.violations.flatMap((rule) => rule.nodes.map(
        (node) => `${rule.id} (${rule.impact}): ${node.target.join(" ")} — ${node.failureSummary}`,
    ));
}"""


def violations(page, *, within="html") -> list[str]:
    """Each element that breaks a rule of WCAG 2.2 AA, as a sentence; an empty list is the aim.

    axe waits for timers, which a page with its JavaScript off does not have: ask with it on.
    """
    page.evaluate(AXE_SCRIPT)
    return page.evaluate(RUN, [within, WCAG_22_AA])


def find_cut(page) -> list[str]:
    """The words that run past the edge of a screen of the CMS, where nothing scrolls to them.

    A screen of the CMS is never wider than the window: what would be is not to be seen.
    """
    return page.evaluate(CUT)

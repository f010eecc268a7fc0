// Runs in the pane before office.js: the page around it puts in the seam that Office.js looks for.
parent.attachPane(window);

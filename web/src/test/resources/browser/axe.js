// Runs axe-core on the page as it stands; each finding is a line.
const done = arguments[arguments.length - 1];
const rules = arguments[0];
const options = rules.length > 0 ? { runOnly: { type: 'rule', values: rules } } : { rules: { 'target-size': { enabled: true } } };
axe.run(document, { ...options, resultTypes: ['violations'] }).then(
  (found) => done(found.violations.map((violation) => violation.id + ': ' + violation.help + ': '
    + violation.nodes.slice(0, 4).map((node) => node.html.slice(0, 160) + ' ' + node.any.concat(node.all, node.none)
      .map((check) => check.message).join('; ').slice(0, 200)).join(' | '))),
  (error) => done(['axe-core did not run: ' + error]));

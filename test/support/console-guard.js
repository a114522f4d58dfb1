// Runs first on every test page. An error that goes to the console instead of to the test is a
// failure of the test that runs: mocha takes an uncaught error as one. A test that expects an error
// replaces console.error for as long as it does.
const uncaught = new Set();
addEventListener('error', (event) => uncaught.add(event.error));
addEventListener('unhandledrejection', (event) => uncaught.add(event.reason));

console.error = (...args) => {
  // The test runner says again what was already thrown; to throw that once more would never end.
  if (args.some((arg) => uncaught.has(arg))) return;
  setTimeout(() => {
    throw new Error(`console.error: ${args.map(String).join(' ')}`);
  });
};

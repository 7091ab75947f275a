// #region connect-js
beforeEach(() => {
  cy.readFile('node_modules/stripe-connect-dashboard/dist/sandbox/connect.js').then((body) =>
    cy.intercept('https://connect-js.stripe.com/v1.0/connect.js', {
      headers: { 'content-type': 'text/javascript' },
      body,
    }),
  );
});
// #endregion connect-js

// #region exit
/** What is in the form's frame, which the sandbox opens to tests. */
const form = () =>
  cy.window().its('StripeConnect.sandbox').invoke('frame', 'account-onboarding').its('body').then(cy.wrap);

it('shows a seller the form', () => {
  cy.visit('/');
  form().contains('button', 'Continue').should('be.visible');
});

it('thanks a seller who leaves the form', () => {
  cy.visit('/');
  form().contains('button', 'Exit').click();
  cy.contains('h1', 'Thank you').should('be.visible');
});
// #endregion exit

// #region session
describe('when the session fails', () => {
  const faults = 'http://127.0.0.1:12111/_sandbox/faults';
  beforeEach(() => cy.request('PUT', faults, { status: 403 }));
  afterEach(() => cy.request('DELETE', faults));

  it('gives a seller our number', () => {
    cy.visit('/');
    cy.contains('555-0100').should('be.visible');
  });
});
// #endregion session

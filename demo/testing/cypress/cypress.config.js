import { defineConfig } from 'cypress';

export default defineConfig({
  e2e: {
    baseUrl: 'http://localhost:4250',
    specPattern: 'cypress/*.cy.js',
    supportFile: false,
    screenshotOnRunFailure: false,
  },
});

import 'stripe-connect-dashboard';

const dashboard = document.createElement('stripe-connect-dashboard');
dashboard.sessionEndpoint = 42; // wrong
dashboard.layout = 'grid'; // wrong
dashboard.status = 'ready'; // wrong
dashboard.appearance = { variables: { colorPrimry: '#625afa' } }; // wrong
dashboard.addEventListener('connect-error', ({ detail }) => detail.message); // wrong
document.addEventListener('connect-step-change', ({ detail }) => detail.stage); // wrong
dashboard.restart(); // wrong

<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Payments</title>
    <meta name="csrf-token" content="{{ csrf_token() }}">
    <script type="module" src="/stripe-connect/stripe-connect-dashboard.js"></script>
  </head>
  <body>
    <h1>Payments</h1>
    <stripe-connect-dashboard session-endpoint="/account_session"></stripe-connect-dashboard>
  </body>
</html>

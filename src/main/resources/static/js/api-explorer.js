// The document of the API as a page, on which requests can be tried with a token.
window.SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#explorer',
  deepLinking: true,
  validatorUrl: null,
  displayRequestDuration: true,
});

// Passkeys: allauth's script asks the browser for one; this says which form is which. Without it, or in a browser
// that knows of none, the forms stay hidden: there is always another way.
const { allauth, webauthnJSON } = window;
const begin = { add: "addForm", authenticate: "authenticateForm", login: "loginForm" };
for (const form of webauthnJSON.supported() ? document.querySelectorAll("[data-passkey]") : []) {
  const kind = form.dataset.passkey;
  form.hidden = false;
  allauth.webauthn.forms[begin[kind]]({
    ids: {
      [kind]: form.querySelector("[data-passkey-button]").id,
      credential: form.elements.credential.id,
      passwordless: form.elements.passwordless?.id,
      data: "passkey-options",
    },
  });
}
document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  document.querySelector("[data-passkey-failed]").hidden = false;
});

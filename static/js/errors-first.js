// After a refused form, begin where the problem is: the summary takes the focus, and the title says that something is wrong.
document.querySelector(".error-summary")?.focus();

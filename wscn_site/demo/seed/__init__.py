"""From words to a site: each thing made through the site's own actions, once, in a transaction of its own."""

// Take the part behind # along to the new address; without scripts the page itself redirects.
const { href } = document.querySelector('link[rel="canonical"]');
const refresh = document.querySelector('meta[http-equiv="refresh"]');
const target = new URL(refresh.content.split("url=")[1], location.href);
target.hash = location.hash;
location.replace(target);

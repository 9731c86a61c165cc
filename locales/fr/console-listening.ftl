# Les messages vocaux à écouter, dans la console.

console-menu-listening = À écouter
console-listening-none = Aucun message vocal n’attend.
console-listening-more = Écoutez, puis écrivez une ligne : ce qui est demandé, et où. Une demande sans texte reçoit cette ligne comme description.
console-listening-line = Ce qui est dit
console-listening-conversation = Conversation
console-told-heard-before = Un collègue a déjà noté ce message vocal. Votre ligne n’a pas remplacé la sienne.
console-listening-loose = Aucune demande n’est encore déposée avec ce message vocal : écoutez, puis répondez dans la conversation.

# Les idées des citoyens, dans la console.

console-menu-proposals = Idées
console-proposals = Idées
console-proposals-none = Aucune idée ici.
console-proposals-none-waiting = Aucune idée n’attend d’être lue.
console-proposal-title = Titre
console-proposal-idea = Idée
console-proposal-files = Fichiers : { $count }
console-proposal-came = Idée reçue
console-theme = Thème
console-theme-streets = Rues et routes
console-theme-green = Espaces verts et propreté
console-theme-youth = Jeunesse et sport
console-theme-culture = Culture et patrimoine
console-theme-education = Éducation
console-theme-health = Santé
console-theme-economy = Commerce et emploi
console-theme-solidarity = Femmes et solidarité
console-theme-services = Services de la commune
console-theme-other = Autre
console-proposal-status-submitted = À lire
console-proposal-status-listed = Publiée
console-proposal-status-refused = Refusée
console-proposal-status-answered = Répondue
console-proposal-do-listed = Publier
console-proposal-do-answered = Répondre
console-proposal-do-refused = Refuser
console-proposal-listed-more = L’idée devient visible et chacun peut la soutenir. Vérifiez qu’elle ne nomme et n’accuse personne.
console-proposal-words-answered = Réponse de la commune, envoyée à l’auteur (langue : { $language })
console-proposal-words-refused = Motif, envoyé à l’auteur (langue : { $language })
console-proposal-no-words = Un refus et une réponse demandent un message à l’auteur.
console-proposal-no-way = On ne passe pas directement d’un état à l’autre de cette façon.
console-proposal-changed = Un collègue a déjà décidé entre-temps (état : { $status }). Rien n’a été enregistré ; votre texte est resté.
console-told-proposal-moved = C’est fait. L’auteur sera informé.

console-area-proposal = Idées
console-deed-proposal-status = Décision sur une idée

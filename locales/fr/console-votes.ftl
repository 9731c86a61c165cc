# Les votes par images et les budgets participatifs, dans la console.

console-menu-votes = Votes
console-votes = Votes
console-votes-none = Aucun vote ici.
console-vote-new = Nouveau vote
console-vote-edit = Modifier le brouillon
console-vote-title = Titre
console-vote-form = Forme
console-vote-form-pairs = Deux images : laquelle d’abord ?
console-vote-form-budget = Budget participatif
console-vote-identity = Une personne, un vote
console-vote-identity-contact = Un vote par téléphone
console-vote-identity-card = Un vote par carte nationale, demandée avant de voter
console-vote-status-draft = Brouillon
console-vote-status-planned = Annoncé
console-vote-status-open = Ouvert
console-vote-status-closed = Clos
console-vote-opens = Ouverture
console-vote-closes = Clôture
console-vote-hour = Heure
console-vote-people = Personnes qui ont voté
console-vote-budget = Budget, en dirhams
console-vote-budget-more = Seulement pour un budget participatif.
console-vote-titlear = Titre en arabe
console-vote-titlefr = Titre en français
console-vote-summaryar = De quoi il s’agit, en arabe
console-vote-summaryfr = De quoi il s’agit, en français
console-vote-summary = De quoi il s’agit
console-vote-options = Images à comparer
console-vote-projects = Projets
console-vote-no-options = La liste est vide.
console-vote-no-photo = Sans photo
console-vote-option-add = Ajouter
console-vote-option-edit = Modifier
console-vote-option-out = Retirer
console-vote-name-ar = Nom court en darija ou en arabe
console-vote-name-fr = Nom court en français
console-vote-cost = Coût, en dirhams
console-vote-photo = Photo
console-vote-sound = Le nom dit à voix haute (darija), pour qui ne lit pas
console-vote-lines = Ajouter toute une liste
console-vote-lines-label = La liste
console-vote-lines-more = Une ligne par image : nom en arabe | nom en français. Les photos s’ajoutent ensuite.
console-vote-lines-cost = Une ligne par projet : nom en arabe | nom en français | coût. Les photos s’ajoutent ensuite.
console-vote-lines-do = Ajouter la liste
console-vote-ideas = Reprendre les idées d’une campagne
console-vote-ideas-more = Les idées prises en compte, les plus soutenues d’abord, avec leur titre. Noms, coûts et photos se complètent ensuite.
console-vote-campaign = Campagne
console-vote-ideas-do = Reprendre ces idées
console-vote-picture-sheet = La feuille des projets, en image
console-vote-picture-result-ar = Le résultat en image, en arabe
console-vote-picture-result-fr = Le résultat en image, en français
console-vote-announce-more = Une fois annoncé, il s’ouvre et se ferme de lui-même, et rien n’en est plus modifié que la clôture. Les images se dessinent dans les minutes qui suivent.
console-vote-do-announce = Annoncer
console-vote-do-reclose = Changer la clôture
console-vote-results = Résultat
console-vote-secrecy = Le secret du vote
console-vote-secrecy-more = Pendant le vote, aucune page, aucun journal et aucune conversation ne montre ce que quelqu’un a choisi, et personne ne voit où en est le compte. À la clôture, le lien entre les bulletins et les personnes est détruit : il reste qui a voté, et ce qui a été voté, mélangé. Ce qui n’est pas protégé : Telegram ou WhatsApp transmettent les messages ; ils restent dans le téléphone de chacun ; ce qui est écrit librement dans la conversation y reste 90 jours ; une sauvegarde faite pendant le vote contient encore le lien, chiffrée, jusqu’à son effacement ; et si tous votent pareil, le résultat le dit.
console-told-vote-changed = Quelqu’un l’a modifié entre-temps. Voici ce qui est écrit maintenant.
console-told-vote-no-way = Ce n’est plus possible à ce stade, ou il n’y a rien à reprendre.
console-told-vote-same-name = Deux choix portent le même nom : personne ne pourrait les distinguer. Changez-en un.
console-told-vote-few-options = Il en faut plus : au moins trois images, ou deux projets.
console-told-vote-many-options = La liste ne peut pas dépasser trente.
console-told-vote-no-pictures = Il manque des photos : on vote en regardant.
console-told-vote-no-costs = Il manque le coût d’un projet.
console-told-vote-no-budget = Il manque le budget, ou un projet coûte plus que tout le budget.
console-told-vote-no-days = La clôture doit venir après l’ouverture, et n’être pas passée.

console-vote-result =
    .people = { $count ->
        [one] Une personne a voté
       *[other] { $count } personnes ont voté
    }
    .cost = { NUMBER($cost) } DH
    .budget = Budget : { NUMBER($cost) } DH
    .wanted = { $votes } sur { $shown }
    .too_close = C’est trop serré pour dire laquelle passe d’abord.
    .ahead = { $count ->
        [one] La première est nettement devant ; entre les autres, c’est trop serré pour le dire.
       *[other] Les { $count } premières sont nettement devant ; entre les autres, c’est trop serré pour le dire.
    }
    .ahead_in_order = { $count ->
        [one] La première est nettement devant, et plus loin aussi il y a des écarts nets.
       *[other] Les { $count } premières sont nettement devant, et plus loin aussi il y a des écarts nets.
    }
    .spent = { $count ->
        [one] Un projet est retenu, pour { NUMBER($cost) } DH.
       *[other] { $count } projets sont retenus, pour { NUMBER($cost) } DH.
    }
    .none_funded = Aucun projet n’est retenu.
    .halves = Comparaisons comptées : { $decided } ; « je ne sais pas » : { $undecided }. L’image n° 1 a été choisie dans { $first } des cas ; la place est tirée au sort.
    .rule_pairs = « 12 sur 20 » : choisie 12 fois sur les 20 où elle a été montrée. Le classement tient compte des images auxquelles chacune a été comparée (modèle de Bradley et Terry) ; « nettement devant » veut dire : moins d’une chance sur cent que ce soit un hasard.
    .rule_budget = La règle : les projets qui ont le plus de voix d’abord, tant que le budget suffit ; celui qui n’y tient plus est passé, et le suivant est regardé. À égalité de voix, le moins cher passe d’abord.

console-subject-vote = Vote
console-area-vote = Vote
console-deed-retention-votes = Anciennes listes de votants effacées
console-deed-vote-draft = Vote ébauché
console-deed-vote-edit = Brouillon de vote modifié
console-deed-vote-announce = Vote annoncé
console-deed-vote-reclose = Clôture d’un vote changée
console-deed-vote-option = Choix ajoutés à un vote
console-deed-vote-ideas = Idées d’une campagne ajoutées à un vote
console-deed-vote-option_edit = Choix d’un vote modifié
console-deed-vote-option_out = Choix retiré d’un vote

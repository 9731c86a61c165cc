# Les associations : la liste, qui agit pour elles, ce que la commune leur écrit

console-menu-associations = Associations
console-area-association = Associations
console-subject-association = Association
console-subject-association_message = Message aux associations

console-associations = Associations
console-associations-more = Les associations qui agissent avec la commune. Dès que leurs papiers sont vus, un téléphone peut agir pour elles : il reçoit vos messages et vos invitations, et commence une pétition en leur nom.
console-associations-none = Aucune association encore.
console-association = Association
console-association-new = Nouvelle association
console-association-field = Domaine
console-association-founded = Fondée en
console-association-agent = Qui agit pour elle
console-association-phone = Téléphone
console-association-check = Papiers vus : récépissé, procès-verbal du bureau, pouvoir de qui agit
console-association-check-more = À cocher au guichet, les papiers en main.
console-association-checked-on = Papiers vus le { $day }.
console-association-active = Dans la liste
console-association-inactive = Hors de la liste
console-association-to-check = Papiers à voir
console-association-checked = Papiers vus
console-association-unchecked = Les papiers ne sont pas encore vus : aucun téléphone ne peut agir pour elle.
console-association-chats = Téléphones
console-association-chats-count = { $count ->
        [0] Aucun téléphone n’agit pour elle.
        [one] { $count } téléphone agit pour elle.
       *[other] { $count } téléphones agissent pour elle.
    }
console-association-chats-more = Le lien lie un seul téléphone, pendant sept jours. Qui agissait pour une autre association agit ensuite pour celle-ci.
console-association-link = Lien pour agir
console-association-link-more = Donnez ce lien à la personne dont vous avez vu les papiers. Il n’est montré qu’ici et sert une fois.
console-association-link-do = Faire un lien
console-association-unbind-do = Délier tous les téléphones
console-association-messages = Messages
console-association-messages-none = Rien n’est encore écrit.
console-association-write = Écrire
console-association-write-do = Envoyer
console-association-reached = { $count ->
        [0] Aucune association n’a de téléphone lié.
        [one] { $count } association a un téléphone lié.
       *[other] { $count } associations ont un téléphone lié.
    }
console-association-kind = Ce que c’est
console-association-kind-news = Message
console-association-kind-invitation = Invitation
console-association-to = À qui
console-association-all = À toutes
console-association-text-fr = En français
console-association-text-ar = En arabe
console-association-answer-by = Invitation : dernier jour pour répondre
console-association-told = { $count ->
        [one] Envoyé à { $count } association
       *[other] Envoyé à { $count } associations
    }
console-association-answers = { $yes } oui, { $no } non
console-association-until = réponses jusqu’au { $day }
console-association-replies = Réponses
console-association-replies-none = Aucune réponse encore.
console-association-reply-yes = vient
console-association-reply-no = ne vient pas

console-told-association-unbound = Les téléphones sont déliés.
console-told-association-unchecked = Les papiers ne sont pas encore vus : aucun lien n’est fait.
console-told-association-nobody = Aucune association de ce domaine n’a de téléphone lié : rien n’est parti.
console-told-association-written = C’est parti.

console-deed-association-add = Association ajoutée
console-deed-association-change = Association modifiée
console-deed-association-link = Lien pour agir fait
console-deed-association-unbind = Téléphones déliés
console-deed-association-bound = Téléphone lié
console-deed-association-message = Message aux associations

# Les partenaires extérieurs, les ordres qu’ils reçoivent, les lettres

console-menu-orders = Partenaires
console-area-party = Partenaires
console-area-order = Ordres
console-area-letter = Lettres
console-subject-party = Partenaire

console-orders = Ordres et lettres
console-orders-more = Ce qui a été confié à un partenaire extérieur : un ordre à exécuter, ou une lettre à qui en est chargé. Leur délai court à côté du nôtre.
console-orders-none = Aucun ordre ne correspond.
console-orders-shown-late = En retard
console-orders-shown-awaited = Attendus
console-orders-shown-answered = Répondus
console-orders-shown-over = Terminés
console-order-case = Demande
console-order-kind = Envoi
console-order-kind-order = Ordre
console-order-kind-letter = Lettre
console-order-day = Leur délai
console-order-our-day = Notre promesse
console-order-due = Au plus tard le { $day }
console-order-promised = promis pour le { $day }
console-order-promised-late = { $count ->
        [one] { $count } jour après le délai
       *[other] { $count } jours après le délai
    }
console-order-status-sent = Envoyé, sans réponse
console-order-status-going = Ils viennent
console-order-status-done = Dit fait : à vérifier
console-order-status-not_ours = Pas pour eux
console-order-status-answered = Réponse reçue
console-order-status-called_off = Annulé
console-order-status-settled = Terminé
console-order-link = Lien de l’ordre
console-order-link-more = Envoyez ce lien au partenaire. Il s’ouvre sans compte jusqu’au { $day } ; il n’est montré qu’ici, une seule fois. Qui a le lien peut répondre.
console-order-link-chats = { $count ->
        [one] L’ordre est aussi envoyé dans la messagerie d’une personne du partenaire.
       *[other] L’ordre est aussi envoyé dans la messagerie de { $count } personnes du partenaire.
    }
console-order-link-whatsapp = L’envoyer par WhatsApp
console-order-link-message = Ordre de la commune, à lire et à répondre ici : { $link }
console-order-link-do = Nouveau lien
console-order-unlink-do = Fermer le lien
console-order-off-do = Annuler

console-parties = Partenaires
console-parties-more = Les opérateurs (eau, déchets, éclairage), les entreprises et les administrations à qui la commune confie des signalements.
console-parties-none = Aucun partenaire encore.
console-party = Partenaire
console-party-new = Nouveau partenaire
console-party-contact = Ce qu’il reçoit
console-party-contact-order = Des ordres
console-party-contact-letter = Des lettres
console-party-contact-more = Des ordres : il travaille pour la commune, reçoit un lien et répond. Des lettres : il en est chargé lui-même, la commune lui écrit en arabe et suit.
console-party-days = Jours ouvrés pour faire ou répondre
console-party-addressee = Destinataire des lettres, en arabe
console-party-addressee-more = Par sa fonction, par exemple le directeur de l’agence.
console-party-phone = Téléphone
console-party-subjects = Sujets
console-party-subjects-more = Il est proposé d’abord pour ceux-ci. Aucun coché : pour tous.
console-party-subjects-all = Tous
console-party-active = En service
console-party-inactive = Retiré
console-party-chats = Messageries liées
console-party-chats-count = { $count ->
        [0] Aucune messagerie n’est liée.
        [one] Une messagerie reçoit ses ordres.
       *[other] { $count } messageries reçoivent ses ordres.
    }
console-party-chats-more = Une personne du partenaire ouvre le lien sur son téléphone : les ordres y arrivent avec des boutons, et elle envoie la photo au même endroit.
console-party-link = Lier une messagerie
console-party-link-do = Lier une messagerie
console-party-link-more = À ouvrir une seule fois, sous sept jours, sur le téléphone de la personne. Il n’est montré qu’ici.
console-party-link-none = Aucune messagerie n’est ouverte, le lien ne mènerait nulle part : reliez Telegram (page Canaux), ou écrivez le numéro WhatsApp de la commune dans les réglages.
console-party-unbind-do = Délier toutes les messageries

console-case-parties = Partenaires extérieurs
console-case-with-party = Joindre la photo du partenaire
console-hand-over = Confier à un partenaire
console-hand-over-to = À qui
console-hand-over-order = { $count ->
        [one] ordre, { $count } jour ouvré
       *[other] ordre, { $count } jours ouvrés
    }
console-hand-over-letter = { $count ->
        [one] lettre, réponse sous { $count } jour ouvré
       *[other] lettre, réponse sous { $count } jours ouvrés
    }
console-hand-over-more = Voici tout ce qui part, tel que vous le laissez ici. Des mots du citoyen sont déjà retirés son nom, ses téléphones, adresses e-mail et numéros de carte : relisez. Le citoyen apprend que c’est au tour du partenaire.
console-hand-over-place = Lieu
console-hand-over-words = Ce qu’il lira
console-hand-over-pictures = Photos envoyées
console-hand-over-pictures-more = Cochez celles que vous avez regardées : sans visage ni plaque.
console-hand-over-do = Envoyer
console-letter-answer = Ce qu’ils ont répondu
console-letter-answer-paper = Leur courrier (photo ou PDF)
console-letter-answer-do = Noter la réponse

console-told-order-before = Cet ordre est déjà envoyé.
console-told-order-not-open = Cette demande n’est plus ouverte, ou ne se confie pas.
console-told-order-no-party = Ce partenaire n’est plus en service.
console-told-order-under-way = Un partenaire l’a déjà : annulez d’abord son ordre.
console-told-order-no-file = Une des photos n’est plus là.
console-told-order-over = Cet ordre est terminé.
console-told-order-called-off = L’ordre est annulé.
console-told-order-unlinked = Le lien ne s’ouvre plus.
console-told-letter-made = La lettre est prête à signer : elle est dans l’historique de la demande.
console-told-letter-answered = La réponse est notée, le citoyen le sait.
console-told-party-unbound = Plus aucune messagerie ne reçoit ses ordres.

console-event-order_sent = Confiée à un partenaire, pour le
console-event-order_going = Le partenaire vient le
console-event-order_shown = Le partenaire a envoyé la photo du travail : elle est examinée
console-event-order_unproven = Photo du travail non retenue
console-event-order_done = Le partenaire dit que c’est fait
console-event-order_not_ours = Le partenaire dit : pas pour nous
console-event-order_called_off = Ordre annulé
console-event-letter_sent = Transmise par lettre, réponse attendue le
console-event-letter_answered = Réponse à la lettre
console-flag-order_answered = Un partenaire dit que c’est fait, ou que ce n’est pas pour lui : à vérifier
console-flag-order_late = Un partenaire n’a pas tenu son délai

console-deed-party-add = Partenaire ajouté
console-deed-party-change = Partenaire modifié
console-deed-party-link = Lien de messagerie fait
console-deed-party-unbind = Messageries déliées
console-deed-party-bound = Messagerie liée
console-deed-order-sent = Confiée à un partenaire
console-deed-order-going = Partenaire : on vient
console-deed-order-done = Partenaire : c’est fait
console-deed-order-not_ours = Partenaire : pas pour nous
console-deed-order-call_off = Ordre annulé
console-deed-order-link = Nouveau lien d’un ordre
console-deed-order-unlink = Lien d’un ordre fermé
console-deed-letter-sent = Transmise par lettre
console-deed-letter-answered = Réponse à une lettre

console-order_page = Ordre
    .from = Commune · ordre de travail
    .other_language = العربية
    .title = Ordre { $reference }
    .due = ⏳ Au plus tard le { $date }
    .was_due = ⚠️ C’était pour le { $date }
    .map = Ouvrir la carte
    .picture = Photo du problème
    .promised = Vous avez dit : on vient le { $date }.
    .going = On vient
    .going_day = Quel jour ?
    .going_do = Dire qu’on vient
    .done = C’est fait
    .done_words = Un mot pour la commune (facultatif)
    .done_picture = Photo de ce qui est fait ({ $count } au plus)
    .done_do = Envoyer
    .not_ours = Pas pour nous
    .not_ours_why = Pourquoi ?
    .not_ours_words = Un mot pour la commune (facultatif)
    .not_ours_do = Envoyer
    .reason_elsewhere = Un autre en est chargé
    .reason_private = C’est privé
    .reason_not_found = Rien trouvé sur place
    .reason_other = Autre raison
    .reason_poor = Photo trop petite ou coupée
    .reason_blank = On n’y voit rien
    .reason_same = Photo déjà utilisée
    .noted = ✅ C’est noté, merci. La commune en est informée.
    .kept = ✅ Vos photos sont gardées pour la commune. Votre réponse d’avant reste telle quelle.
    .state_done = ✅ Vous avez dit que c’est fait. La commune vérifie. Merci.
    .state_not_ours = ↩️ Vous avez dit que ce n’est pas pour vous. La commune s’en occupe.
    .state_called_off = Cet ordre est annulé, il n’y a plus rien à faire.
    .state_settled = Cet ordre est terminé. Merci.
    .state_answered = Merci de votre réponse.
    .over = Cet ordre n’attend plus de réponse.
    .no_day = Choisissez un jour, d’aujourd’hui au { $date }. Le délai de l’ordre, lui, ne bouge pas.
    .moved = Vous avez déjà changé deux fois de jour. Pour un autre, appelez la commune.
    .no_picture = Il faut une photo de ce qui est fait : cinq au plus, en image.
    .poor_picture = On n’y voit pas assez : la photo est coupée, ou trop petite. Envoyez-la de nouveau.
    .blank_picture = On ne voit rien sur la photo. Envoyez-en une autre de ce qui est fait.
    .same_picture = Cette photo a déjà servi. Envoyez-en une de ce qui est fait cette fois.
    .no_reason = Choisissez pourquoi ce n’est pas pour vous.
    .too_large = C’est trop lourd : envoyez moins de photos.
    .too_often = Trop de réponses d’un coup. Attendez un peu et recommencez.
    .refused = Ce formulaire n’est plus valable. La page est rechargée : recommencez ici.
    .missing = Ce formulaire n’est pas de cet ordre.
    .unknown = Ce lien n’ouvre rien
    .unknown_more = Il a expiré, ou il a été remplacé. Demandez-en un nouveau à la commune.
    .wait = Trop d’essais. Revenez dans un quart d’heure.

console-letter = Lettre
    .kingdom = Royaume du Maroc
    .ministry = Ministère de l’Intérieur
    .province = Province de Taroudannt
    .number = N° { $number }
    .day = Fait le { $day }
    .to = À l’attention de : { $addressee }
    .subject = Objet : transmission de la réclamation d’un citoyen, { $subject }, n° { $reference }
    .basis = Réf. : décret n° 2.17.265 sur les observations, suggestions et réclamations des usagers
    .greeting = Salutations distinguées,
    .received = La commune a reçu le { $day } une réclamation ({ $subject }) enregistrée sous le n° { $reference }. Son objet relevant de votre compétence, nous avons l’honneur de vous la transmettre.
    .asked = Nous vous prions de prendre les mesures nécessaires et de nous informer de la suite donnée avant le { $day }, en rappelant le n° { $reference }, afin que nous puissions répondre au citoyen dans les délais légaux.
    .place = Lieu : { $place }
    .position = Position : { $position }
    .words = Teneur de la réclamation : { $words }
    .close = Veuillez agréer l’expression de notre considération distinguée.
    .signed = Le président du conseil communal

# Demande d’information (loi 31-13)

information_request-menu = Demande d’information
information_request-request = Demande d’information
    .title = Demandes d’information

information_request-what = Quelle information de la commune voulez-vous ? Dites-la le plus précisément possible : le document, l’année, le lieu. Vous pouvez aussi envoyer un message vocal 🎤.
    .name = Information
    .why = La loi 31-13 vous donne droit aux informations de la commune : budget, marchés, procès-verbaux, projets. C’est gratuit.

information_request-published = Ceci est déjà publié. Est-ce ce que vous cherchez ?
    .name = Document publié
    .skip = Non, autre chose

information_request-found =
    .given =
        📄 Voici « { $title } » :
        { $link }
        C’est publié, il n’y a rien d’autre à faire.
    .sent = 📄 Voici « { $title } ». C’est publié, il n’y a rien d’autre à faire.

information_request-for_whom = Pour qui la demandez-vous ?
    .name = Pour qui
    .self = 👤 Pour moi
    .association = 👥 Une association
    .other = Une autre personne
    .said_association = association | coopérative | club
    .said_other = quelqu’un d’autre | pour mon père | pour ma mère | pour un voisin

information_request-whom = Comment s’appelle-t-elle ?
    .name = Nom

information_request-delivery = Comment voulez-vous recevoir la réponse ?
    .name = Réponse
    .chat = 💬 Ici
    .desk = 📄 Papier, au bureau
    .email = ✉️ Par e-mail
    .said_chat = ici | whatsapp | telegram | dans ce chat
    .said_desk = au bureau | sur papier | au guichet | en main propre
    .said_email = mail | e-mail | courriel | email

information_request-email = Quelle est votre adresse e-mail ?
    .name = E-mail
    .not_an_email = Cette adresse ne semble pas juste. Elle ressemble à nom@exemple.ma.

information_request-urgent = La vie, la sécurité ou la liberté de quelqu’un est-elle en danger sans cette information ? Alors la loi veut une réponse en 3 jours au lieu de 20 jours ouvrables.
    .name = Urgence
    .why = L’article 17 de la loi 31-13 donne 3 jours pour protéger la vie, la sécurité ou la liberté des personnes. Sinon, c’est 20 jours ouvrables (article 16).
    .no = Non, rien d’urgent
    .yes = 🔴 Oui, c’est urgent

information_request-reason = Qui est en danger, et pourquoi cette information le protège-t-elle ?
    .name = Raison de l’urgence

information_request-name = Quel est votre nom complet, comme sur votre carte ?
    .name = Nom complet
    .why = La loi 31-13 (article 14) demande le nom, l’adresse et le numéro de carte. Seuls les agents chargés de votre demande voient votre nom.
    .not_a_name = Cela ne ressemble pas à un nom. Écrivez prénom et nom, par exemple « Fatima Amzil ».

information_request-address = Quelle est votre adresse ?
    .name = Adresse
    .why = La loi 31-13 (article 14) demande l’adresse de la personne. Elle est gardée chiffrée.

information_request-consent =
    Dernière chose : la loi demande le numéro de votre carte nationale (ou de séjour). Il est gardé chiffré et ne sert qu’à cette demande. Si vous préférez ne pas l’écrire ici, déposez la demande au bureau de la commune.
    Êtes-vous d’accord ?
    .name = Accord
    .why = Le numéro est chiffré : personne ne peut le lire ici. Vous pouvez aussi refuser, et déposer la demande au bureau de la commune.
    .agree = ✅ D’accord
    .decline = ❌ Pas d’accord

information_request-declined = D’accord, nous respectons votre choix. La demande n’est pas envoyée ; vous pouvez la déposer au bureau de la commune, contre reçu.

information_request-card = Écrivez le numéro de votre carte, par exemple JC123456.
    .name = Numéro de carte
    .why = La loi 31-13 (article 14) le demande. Il est chiffré, personne ne peut le lire ici.
    .said = carte | cin | cnie | card | numéro
    .kept = 🔒 Votre numéro est gardé chiffré. Nous retirons son message d’ici ; si vous le voyez encore, effacez-le vous-même.
    .not_a_card = Ce numéro ne semble pas juste. Il a une ou deux lettres, puis cinq ou six chiffres, par exemple JC123456.

information_request-review = Voici votre demande. Nous l’envoyons ?

information_request-file =
    .filed =
        ✅ Votre demande d’information est déposée, numéro { $reference }.
        La loi 31-13 nous donne { $days } jours ouvrables : la réponse arrive au plus tard le { $date }.
        🧾 Votre reçu arrive ici tout de suite.
    .urgent =
        ✅ Votre demande urgente est déposée, numéro { $reference }.
        La loi 31-13 nous donne { $days } jours : la réponse arrive au plus tard le { $date }.
        🧾 Votre reçu arrive ici tout de suite.

information_request-status_answered = Répondue
information_request-status_refused = Refusée

information_request-late = ⚠️ Le dernier jour pour répondre, le { $date }, est passé sans réponse. Pardon 🙏 Le service est prévenu. La loi vous permet de réclamer au président de la commune, dans les 20 jours ouvrables.

information_request-receipt = 🧾 Voici le reçu de votre demande { $reference }. Gardez-le : avec le code { $code }, chacun peut vérifier qu’elle est bien déposée.

information_request-soon = ⏳ Demande { $reference } : la réponse n’est pas encore prête, et son dernier jour est le { $date }. Le service est prévenu. Sans réponse ce jour-là, vous pourrez réclamer au président de la commune jusqu’au { $until }.

information_request-extended = ⏳ Demande { $reference } : il nous faut plus de temps, pardon. La nouvelle date est le { $date }.
    .reason = Pourquoi : { $reason } (loi 31-13, article { $article }).

information_request-decided =
    .whole = ✅ Demande { $reference } : voici l’information demandée.
    .part = ✅ Demande { $reference } : voici une partie de l’information. Le reste ne peut pas être donné : { $ground } (loi 31-13, article { $article }).
    .refused = ❌ Demande { $reference } : cette information ne peut pas être donnée. Pourquoi : { $ground } (loi 31-13, article { $article }).
    .words = La commune : « { $words } »
    .desk = 📄 Elle vous attend sur papier au bureau de la commune.
    .email = ✉️ Nous vous l’envoyons aussi par e-mail.
    .appeal =
        Pas d’accord ? La loi vous donne trois voies :
        1️⃣ Le président de la commune : écrivez-lui au plus tard le { $until }. Il répond en { $head } jours.
        2️⃣ Ensuite, la Commission du droit d’accès à l’information (CDAI) : dans les { $commission } jours.
        3️⃣ Ensuite, le tribunal administratif : dans les { $court } jours.

information_request-objection = Pardon 🙏 Vos mots sont gardés avec la demande { $reference }. Que voulez-vous ?
    .under = La réponse ne vous convient pas ?
    .again = 🔄 Revoir ma demande
    .appeal = ⚖️ Faire un recours
    .sent_back = 🔄 La demande { $reference } retourne à l’agent pour qu’il la revoie ; elle garde son numéro. Vous pouvez ajouter des mots, une photo 📷 ou un vocal 🎤.
    .clock = ⏱ Le délai de recours continue : sans nouvelle réponse, écrivez au président de la commune au plus tard le { $until }.
    .known = La demande { $reference } est déjà retournée à l’agent, avec vos mots. Toute nouvelle vous parviendra ici.
    .open = La demande { $reference } est en cours de traitement. Toute nouvelle vous parviendra ici.

information_request-appeal = ⚖️ La demande { $reference } a eu sa réponse le { $answered }.
    .commission =
        ⚖️ La demande { $reference } a eu sa réponse le { $answered }. Le délai pour écrire au président de la commune a fini le { $until }.
        Si vous lui avez écrit à temps : vous pouvez saisir la Commission du droit d’accès à l’information (CDAI) dans les { $commission } jours de sa réponse, au plus tard le { $last }. Ensuite, le tribunal administratif : dans les { $court } jours.
        Sinon : vous pouvez demander la même information à nouveau, ou saisir le Médiateur du Royaume.
    .over =
        ⚖️ La demande { $reference } a eu sa réponse le { $answered }. Le délai de recours est passé : le { $until } devant le président de la commune, le { $last } devant la Commission.
        Si vous aviez saisi la Commission, le tribunal administratif : dans les { $court } jours de sa réponse. Sinon, vous pouvez demander la même information à nouveau, ou saisir le Médiateur du Royaume.

information_request-refusal = { $ground } (loi 31-13, article { $article })
    .words = { $ground } (loi 31-13, article { $article }). { $words }

information_request-code = ✅ Le code { $code } est juste. C’est le reçu de la demande d’information { $reference }, déposée le { $date }. État : { $status }.

# Pourquoi la réponse prend plus de temps (article 16)
information_request-extension_not_all = nous ne pouvons pas réunir toute l’information à temps
information_request-extension_volume = il y a beaucoup de documents
information_request-extension_not_at_hand = l’information n’est pas disponible dans ce délai
information_request-extension_third_party = il faut d’abord demander l’avis d’une autre personne

# Pourquoi une information n’est pas donnée : les exceptions (article 7)
information_request-ground_defence = elle touche à la défense ou à la sécurité du pays
information_request-ground_private_life = elle montre la vie privée ou les données d’une personne
information_request-ground_fundamental_rights = elle toucherait aux droits et libertés de quelqu’un
information_request-ground_sources = elle montrerait d’où vient une information protégée
information_request-ground_foreign_relations = elle touche aux relations avec un autre État ou une organisation
information_request-ground_economic_policy = elle toucherait à la politique de l’argent ou de l’économie du pays
information_request-ground_intellectual_property = elle appartient à un auteur ou à un inventeur
information_request-ground_witnesses = elle mettrait en danger une victime, un témoin ou une personne qui a dénoncé
information_request-ground_secret_by_law = une loi la garde secrète
information_request-ground_council_of_ministers = elle vient des réunions du gouvernement
information_request-ground_investigation = une enquête de l’administration est en cours
information_request-ground_judicial = une affaire est en cours au tribunal
information_request-ground_competition = elle fausserait la concurrence entre entreprises

# … et les autres raisons d’un refus (article 18)
information_request-ground_not_held = la commune n’a pas cette information
information_request-ground_published = elle est déjà publiée ; nous disons où
information_request-ground_supplied = nous vous l’avons déjà donnée cette année
information_request-ground_unclear = la demande n’est pas assez claire ; vous pouvez la refaire avec notre aide
information_request-ground_in_preparation = le document est encore en préparation
information_request-ground_archives = elle est déposée aux Archives du Maroc

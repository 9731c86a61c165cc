# Où en est la demande

status-menu = Où en est ma demande

status-which = Quelle demande ?
    .name = Demande

status-entry = { $reference } · { $category }
    .awaited = ❓ { $reference } · { $category }
    .party = 🧰 { $reference } · { $category }

status-count = { $count ->
        [one] Vous avez { $count } demande ici.
       *[other] Vous avez { $count } demandes ici.
    }
    .none = Rien n’est encore envoyé de ce téléphone.

status-numbers = Voici :
    .none = Pas encore de numéro : il vous est donné dès que vous envoyez.

status-show =
    .shown =
        { $kind ->
            [complaint] Signalement
           *[request] Demande
        } { $reference } ({ $category })
        { $sent }
        État de la demande : { $status }
        Réponse de la commune : { $words }
        Réponse avant le { $date } ({ $days ->
            [0] aujourd’hui, dernier jour
            [one] encore { $days } jour ouvrable
           *[other] encore { $days } jours ouvrables
        }).
    .over =
        { $kind ->
            [complaint] Signalement
           *[request] Demande
        } { $reference } ({ $category })
        { $sent }
        État de la demande : { $status }
        Réponse de la commune : { $words }
    .late =
        { $kind ->
            [complaint] Signalement
           *[request] Demande
        } { $reference } ({ $category })
        { $sent }
        État de la demande : { $status }
        Réponse de la commune : { $words }
        ⚠️ La réponse était promise avant le { $date } : nous sommes en retard, pardon 🙏 Le service vient d’être prévenu que vous attendez ; toute nouvelle vous parviendra ici.
    .awaited =
        { $kind ->
            [complaint] Signalement
           *[request] Demande
        } { $reference } ({ $category })
        { $sent }
        État de la demande : ⏸ nous attendons votre réponse avant le { $until }
        ❓ Notre question : { $asked }
        ✍️ Répondez ici : quelques mots, un message vocal 🎤, une photo 📷 ou la position 📍. Notre délai reprend avec votre réponse.
    .lapsed =
        { $kind ->
            [complaint] Signalement
           *[request] Demande
        } { $reference } ({ $category })
        { $sent }
        État de la demande : ⏸ mise de côté, sans votre réponse
        ❓ Notre question : { $asked }
        Si vous répondez ici avant le { $until }, nous la reprenons.
    .asks_owner =
        { $kind ->
            [complaint] Signalement
           *[request] Demande
        } { $reference } ({ $category })
        { $sent }
        État de la demande : ⏸ nous avons posé une question à la personne qui l’a signalé et attendons sa réponse. Notre délai reprend ensuite.
    .idea =
        Idée { $reference } : « { $title } »
        État : { $next }
        Soutiens : { $count }
    .petition =
        Pétition { $reference } : « { $title } »
        État : { $next }
        Soutiens : { $count } sur { $threshold }
    .unnumbered =
        Pétition { $reference } : « { $title } »
        État : { $next }
        Soutiens : { $count }
    .none = Aucune demande à votre nom. S’il y a un problème ou une idée, dites-le-nous ici.
    .not_yours = Je ne trouve pas de demande { $reference } à votre nom. Vérifiez le numéro, ou parlez à un agent.
    .mistyped = Ce numéro contient une erreur. Écrivez-le comme vous l’avez reçu, par exemple 26-004821-7.

status-no_words = pas encore

status-unclear = 🙂 Désolé, nous n’avons pas compris cette réponse. Pouvez-vous écrire un mot ou deux, ou envoyer un message vocal 🎤 ? Pour la demande { $reference }.

status-passed_on = Merci, j’ai ajouté votre réponse à la demande { $reference } ; un agent la lira 🙏 Pour autre chose, écrivez « menu ».
    .not_fixed = Désolé que le problème soit encore là 🙏 J’ai ajouté vos mots au signalement { $reference } et prévenu l’agent pour qu’il le reprenne.
    .fixed = Tant mieux 🙏 J’ai ajouté vos mots au signalement { $reference } et prévenu l’agent.
    .ended = Tant mieux 🙏 J’ai ajouté vos mots à la demande { $reference } et prévenu l’agent.
    .hurt = Bon rétablissement 🤲 J’ai ajouté vos mots au signalement { $reference } et prévenu l’agent. S’il faut des soins, appelez le 15.
    .hurry = Pardon pour l’attente 🙏 J’ai ajouté vos mots au signalement { $reference } et prévenu l’agent. La réponse est promise avant le { $date }.
    .hurry_late = Pardon, nous sommes en retard 🙏 J’ai ajouté vos mots au signalement { $reference } et prévenu l’agent ; toute nouvelle vous parviendra ici.
    .reminded = Vous l’avez déjà rappelé le { $date } 🙏 L’agent le sait. J’ai gardé vos mots avec le signalement { $reference } ; vous pourrez le rappeler de nouveau dès le { $again }.
    .question = J’ai ajouté votre question à la demande { $reference } ; un agent la lira 🙏
    .words = Oui, écrivez ou envoyez ici : je l’ajoute à la demande { $reference }.
    .photo = Envoyez la photo maintenant, je l’ajoute à la demande.
    .photo_added = La photo est ajoutée à la demande { $reference } 👌
    .both_added = La photo et vos mots sont ajoutés à la demande { $reference } 👌
    .voice_added = 🎤 Votre message vocal est ajouté à la demande { $reference } 👌

status-angry = Pardon 🙏 Je comprends votre colère. Le signalement { $reference } est chez le service, la réponse est promise avant le { $date }. Pour parler à quelqu’un, écrivez « agent ».
    .late = Pardon, nous sommes en retard 🙏 Je comprends votre colère. Le service est prévenu que vous attendez le signalement { $reference }. Pour parler à quelqu’un, écrivez « agent ».

status-goes_on = Merci, votre réponse pour la demande { $reference } est bien arrivée 👌 { $next }
    .reopened = Merci, votre réponse est arrivée : la demande { $reference } est rouverte 👌 { $next }
    .until = Notre délai reprend : vous aurez la réponse avant le { $date }.
    .late = Le service est prévenu, et toute nouvelle vous parviendra ici.

status-verdict = Merci de nous l’avoir dit 🙏 C’est noté : le problème du signalement { $reference } est réglé.
    .yes_solemn = Merci, votre réponse pour le signalement { $reference } est notée.
    .no = Pardon 🙏 Le signalement { $reference } garde son numéro, et le responsable est prévenu pour le reprendre. Dites-nous ce qui reste : quelques mots, une photo 📷 ou un message vocal 🎤.
    .open = Le signalement { $reference } est déjà rouvert, le travail continue. Toute nouvelle vous parviendra ici.

status-rating = Comment avez-vous trouvé notre service ?
    .good = 👍 Bien
    .fair = 😐 Moyen
    .poor = 👎 Pas bien
    .thanks = Merci, votre avis est noté 🙏
    .sorry = Merci de votre franchise 🙏 Cela nous aidera à mieux faire.
    .known = Nous avons déjà votre avis, merci 🙏
    .too_late = Le temps de cette question est passé, merci 🙏

status-mended = Tant mieux, et merci de nous l’avoir dit 🙏 Vous n’avez pas de signalement ouvert à ce sujet ici. S’il y a un autre problème ou une idée, dites-le-nous ici.

status-not_here = Je ne connais aucun signalement fait depuis ce téléphone. Si vous avez son numéro (par exemple 26-004821-7), écrivez-le ici. Sans numéro, vous pouvez le raconter de nouveau.
    .anew = 🔁 Le raconter ici

status-sent = C’est déjà envoyé 👌 Le numéro : { $reference }. Pour autre chose, écrivez « menu ».

status-corrected = Merci, la correction est notée 👌 Elle est jointe à la demande { $reference } ; l’agent la verra et corrigera. Pour autre chose, écrivez « menu ».
    .now = C’est corrigé 👌 La demande { $reference } dit maintenant : { $place }. L’agent voit l’ancien lieu et le nouveau. Pour autre chose, écrivez « menu ».
    .where = Merci, l’agent saura que le lieu de la demande { $reference } est faux. Où est-ce exactement ? Écrivez-le ou envoyez la position 📍, je l’ajoute à la demande.

status-about = C’est à propos { $kind ->
        [complaint] du signalement
       *[request] de la demande
    } { $reference } ({ $category }) ?
    .files = Ceci est pour votre { $kind ->
        [complaint] signalement
       *[request] demande
    } { $reference } ({ $category }) ?
    .yes = ✅ Oui, c’est cela
    .no = ❌ Non, autre chose

status-merged_into = Le signalement { $reference } raconte le même problème que { $into } : ils sont suivis ensemble.
    .idea = L’idée { $reference } dit la même chose que { $into } : elles avancent ensemble.
status-told_of = Votre envoi : { $about }
    .others = Le problème : { $about }
status-disputed = { $status }, mais on nous a dit que le problème est toujours là
status-joined = C’est fait, vous suivez maintenant le problème { $reference } avec ceux qui l’ont signalé. Toute nouvelle vous parviendra ici.

status-code = Le code { $code } est bien compté dans la pétition « { $title } » ({ $reference }) 👌
    .unknown = Je ne trouve pas le code { $code }. Vérifiez-le comme vous l’avez reçu, ou écrivez « agent ».

status-idea =
    .submitted = Un agent la lit ; ensuite, chacun pourra la soutenir.
    .listed = Elle est visible et chacun peut la soutenir ; la réponse de la commune suivra.
    .taken_up = La commune l’a prise en compte : { $words }
    .refused = Elle n’a pas été publiée. Raison : { $words }
    .answered = La commune a répondu : { $words }

status-petition =
    .collecting = Elle recueille des soutiens. Une fois le nombre atteint, son dossier sera préparé.
    .ready = Son dossier est prêt ; il sera déposé auprès du président du conseil.
    .deposited = Elle est déposée auprès du président du conseil ; la réponse du bureau est attendue.
    .deposited_on = Elle est déposée auprès du président du conseil depuis le { $date }, récépissé n° { $receipt }. Le bureau va la vérifier ; la loi veut une réponse avec ses raisons avant le { $until }.
    .checking = Le bureau du conseil vérifie si elle remplit les conditions de la loi.
    .checking_on = Le bureau du conseil vérifie si elle remplit les conditions de la loi (récépissé n° { $receipt }). Réponse avec ses raisons avant le { $until }.
    .late = Elle est déposée depuis le { $date }, récépissé n° { $receipt }. La loi voulait une réponse avec ses raisons avant le { $until }, et elle n’est pas venue. Pour demander pourquoi, écrivez « agent ».
    .accepted_on = Elle est acceptée : le conseil en parle à sa session ordinaire de { $session }, la première semaine du mois.
    .accepted = Elle est acceptée ; la prochaine étape est la session du conseil.
    .refused = Elle n’a pas été acceptée. Raison : { $words }
    .decided = Le conseil a décidé : { $words }
    .closed = Elle est close.

# Mots qui viennent avec un numéro et n’y ajoutent rien : lus, jamais dits.
status-beside = numéro | n | no | num | réf | référence | ma | mon | la | le | les | du | de | d | demande | signalement | réclamation | dossier | pétition | idée | c | est | voici | bonjour | svp | suivi | pour | où | en | état | the | my | number | complaint | hello | hi | please | what | about

status-repair_unknown = Le jour de la réparation n’est pas encore fixé. Ce que nous savons :

# Ce que quelqu’un a dit à voix haute pour une pétition, tant que cela n’est pas écrit.
status-spoken =
    .waiting = 🎤 Votre soutien : reçu. Une personne de la commune doit encore l’écrire, il n’est pas encore compté.
    .refused = 🎤 Votre soutien n’a pas pu être écrit, et n’est pas compté. Pour le renvoyer, touchez « Soutenir une pétition » dans le menu.

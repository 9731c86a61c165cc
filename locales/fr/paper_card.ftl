# Reprendre un dossier avec la carte en papier

paper_card-code = Écrivez les douze chiffres de la carte.
    .name = Code de la carte
    .too_short = Il manque des chiffres : il y en a douze sur la carte.
    .too_long = C’est trop long : { $max ->
        [one] { $max } signe
       *[other] { $max } signes
    } au plus.

paper_card-look =
    .found = 🎫 Cette carte est celle de la demande { $reference } ({ $category }). Si vous la reprenez, ses nouvelles arriveront sur ce téléphone, et vous pourrez la compléter ou la retirer. La carte ne servira plus.
    .wrong_code = Ce code n’est pas juste, a déjà servi ou a expiré. Relisez les douze chiffres, ou demandez une nouvelle carte au guichet.
    .too_many = { common-too_many_codes }
    .same = La demande { $reference } est déjà sur ce téléphone 👌 Pour la voir, écrivez « mes demandes ».

paper_card-sure = Reprendre cette demande sur ce téléphone ?
    .name = Reprendre
    .yes = ✅ Oui, la reprendre
    .no = ❌ Non

paper_card-take =
    .taken = ✅ La demande { $reference } ({ $category }) est maintenant sur ce téléphone. Les nouvelles arriveront ici. Si elle est pour quelqu’un d’autre, écrivez-le, par exemple « c’est pour ma grand-mère ».
    .wrong_code = Ce code n’est pas juste, a déjà servi ou a expiré. Relisez les douze chiffres, ou demandez une nouvelle carte au guichet.

paper_card-left = D’accord, rien n’a changé, et la carte reste valable.

paper_card-before = 🎫 La demande { $reference } a été reprise sur un autre téléphone, avec sa carte en papier. Ses nouvelles n’arriveront plus ici. Si ce n’est pas normal, écrivez « agent ».

# Ce qui ne se fait pas encore ici

not_here =
    .info = Pour ce renseignement, écrivez « agent » et quelqu’un vous répondra, ou appelez le { $phone }. Ici, vous pouvez aussi :
    .consultation = Aucune consultation n’est ouverte ici pour le moment. Si vous avez une idée, proposez-la, ou écrivez « agent » pour parler à quelqu’un :
    .appointment = Les rendez-vous ne se prennent pas encore ici. Venez au guichet du lundi au vendredi, de { $opens } à { $closes }, écrivez « agent » et quelqu’un vous aidera, ou appelez le { $phone }. Ici, vous pouvez aussi :

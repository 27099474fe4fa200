/**
 * What each list shows of a pupil, reviewed by hand and read by nothing but the test: purpose and recipient × kind of school ×
 * protection × field. Owner and register allow every field, so that what is left is what the law and the recipient's need withhold.
 *
 * The letters of a line are the fields in order: name, class, school, address, phone, e-mail, guardians' names, guardians' contact,
 * birth date, identity number, photo.
 *   +  shown
 *   x  the recipient does not need it, and it cannot be chosen
 *   o  does not belong to a class list
 *   n  identity number, without a reason that counts (personopplysningsloven § 12)
 *   N  identity number, excepted from access (offentleglova § 26 femte ledd)
 *   p  photo, excepted from access (offentleglova § 26 tredje ledd)
 *   c  contact of somebody with a confidential address (folkeregisterloven § 10-4)
 *   s  secret phone or address (forvaltningsloven § 13)
 *   r  address that gives something personal away (forvaltningsloven § 13 andre ledd)
 *   a  address that somebody with a blocked address shares
 * A word instead of letters: there is no line at all, for that ground.
 */
export const reviewed = `
recipient       school   open         secret       revealing    shared       confidential/name  confidential/contact  strictly
staff           public   +++++++++++  +++++++++++  +++++++++++  +++a+++++++  +++ccccc+++        +++ccccc+++           strictly-protected
staff           private  +++++++++++  +++++++++++  +++++++++++  +++a+++++++  +++ccccc+++        +++ccccc+++           strictly-protected
guardians       public   ++++++++xnx  +++sss+sxnx  +++r++++xnx  +++a++++xnx  protected-name     +++cccccxnx           strictly-protected
guardians       private  ++++++++xnx  +++sss+sxnx  +++r++++xnx  +++a++++xnx  protected-name     +++cccccxnx           strictly-protected
pupils          public   ++++++++xnx  +++sss+sxnx  +++r++++xnx  +++a++++xnx  protected-name     +++cccccxnx           strictly-protected
pupils          private  ++++++++xnx  +++sss+sxnx  +++r++++xnx  +++a++++xnx  protected-name     +++cccccxnx           strictly-protected
health-service  public   ++++++++++x  +++sss+s++x  +++r++++++x  +++a++++++x  +++ccccc++x        +++ccccc++x           strictly-protected
health-service  private  ++++++++++x  +++sss+s++x  +++r++++++x  +++a++++++x  +++ccccc++x        +++ccccc++x           strictly-protected
photographer    public   +++xxxxxxnx  +++xxxxxxnx  +++xxxxxxnx  +++xxxxxxnx  protected-name     protected-name        strictly-protected
photographer    private  +++xxxxxxnx  +++xxxxxxnx  +++xxxxxxnx  +++xxxxxxnx  protected-name     protected-name        strictly-protected
public          public   ++++++oooNp  +++sssoooNp  +++r++oooNp  +++a++oooNp  protected-name     protected-name        strictly-protected
public          private  private-no-access  private-no-access  private-no-access  private-no-access  private-no-access  private-no-access  private-no-access
public          unknown  school-kind-unknown  school-kind-unknown  school-kind-unknown  school-kind-unknown  school-kind-unknown  school-kind-unknown  school-kind-unknown
internet        public   never-online  never-online  never-online  never-online  never-online  never-online  never-online
internet        private  never-online  never-online  never-online  never-online  never-online  never-online  never-online
`;

/** The same for a guardian's name and contact on the child's line: two letters, i for one who only has the right to be told. */
export const reviewedGuardians = `
recipient       open  secret  confidential  strictly  information-only
staff           ++    ++      +c            SS        ii
guardians       ++    +s      cc            SS        ii
pupils          ++    +s      cc            SS        ii
health-service  ++    +s      cc            SS        ii
`;

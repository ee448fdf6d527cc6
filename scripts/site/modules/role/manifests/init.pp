# @summary Writes down what a host is for, where people and programs find it.
#
# @param purpose What the host is for, in a few words.
class role (
  String[1] $purpose,
) {
  file { '/etc/originscript-role':
    ensure  => file,
    owner   => 'root',
    group   => 'root',
    mode    => '0644',
    content => epp('role/role.epp', { 'purpose' => $purpose }),
  }
}

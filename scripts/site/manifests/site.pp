# What a host is for follows from its name; the names are those of scripts/openshift.csx.
$purpose = $trusted['hostname'] ? {
  /^puppet\d*$/  => 'Puppet master',
  /^data\d*$/    => 'datastore',
  /^message\d*$/ => 'message broker',
  /^broker\d*$/  => 'OpenShift broker',
  /^node\d*$/    => 'OpenShift node',
  default        => 'host without a role',
}

class { 'role':
  purpose => $purpose,
}

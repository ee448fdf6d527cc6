using OriginScript.MachineLab.Images;

namespace OriginScript.MachineLab.Tests;

public sealed class MountTablesTests
{
    [Theory]
    [InlineData("68 24 0:61 / /w/m rw - overlay overlay rw,lowerdir=/home/a b/machines/one/root,upperdir=/w/u", false)]
    [InlineData("68 24 0:61 / /w/m rw - overlay overlay rw,lowerdir=/home/a\\040b/machines/one/root,upperdir=/w/u", true)]
    [InlineData("70 24 8:1 /home/a\\040b/machines/one/packages /w/m/srv/packages ro - ext4 /dev/vda rw", true)]
    [InlineData("70 24 8:1 /home/a\\040b/machines/one-more/packages /w/m/srv/packages ro - ext4 /dev/vda rw", false)]
    public void A_folder_is_in_use_where_something_of_it_is_mounted(string table, bool isUsed) =>
        Assert.Equal(isUsed, MountTables.ContainsFolder(table, "/home/a b/machines/one"));
}

namespace OriginScript.Engine;

/// <summary>Who owns a file, a folder or a link, and who else has access to it.</summary>
/// <param name="owner">The owner's user id.</param>
/// <param name="group">The group's id.</param>
/// <param name="mode">Type and permissions, as <c>stat</c> has them.</param>
internal readonly struct FileStatus(uint owner, uint group, int mode)
{
    private const int TypeMask = 0xF000;
    private const int LinkType = 0xA000;
    private const int FolderType = 0x4000;
    private const int RegularType = 0x8000;

    public uint Owner => owner;

    public uint Group => group;

    public bool IsLink => (mode & TypeMask) == LinkType;

    public bool IsFolder => (mode & TypeMask) == FolderType;

    /// <summary>Whether it is a file with content of its own, and no pipe, socket or device.</summary>
    public bool IsRegular => (mode & TypeMask) == RegularType;

    public bool IsGroupWritable => Has(UnixFileMode.GroupWrite);

    public bool IsWorldWritable => Has(UnixFileMode.OtherWrite);

    /// <summary>Whether nobody but the owner may read, write or enter it.</summary>
    public bool IsOwnersAlone => (mode & 0x3F) == 0;

    private bool Has(UnixFileMode bit) => (mode & (int)bit) != 0;
}

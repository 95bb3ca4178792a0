// The member of Newtonsoft.Json that the cases use.
namespace Newtonsoft.Json
{
    public static class JsonConvert { public static string SerializeObject(object? value) => ""; }
}

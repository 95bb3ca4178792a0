// ?. over a method that gives a ValueTask gives a nullable: it cannot be awaited; with ?? it can.

public class Node
{
    private Node? _next;

    public async ValueTask<int> LengthAsync() => 1 + await (_next?.LengthAsync() ?? new ValueTask<int>(0));

    public void Append(Node next) => _next = next;
}
